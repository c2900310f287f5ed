import { customResource, RESOURCE_KEYS } from '../objections/custom-resource.ts';
import type { PatchIssue } from '../issue.ts';
import { senderDoubt } from '../objections/senders.ts';
import { lineAt } from '../text/source-layout.ts';
import { pythonNodesIn, stringIn, type PythonNode } from './syntax.ts';

const RESOURCE_LIBRARIES: ReadonlySet<string> = new Set(['cfnresponse', 'crhelper', 'cfn_resource']);

/** Why a module is not to be patched, whatever its handler looks like; undefined where nothing is against it. Performs no I/O. */
export function pythonMisfitIn(root: PythonNode, source: string): PatchIssue | undefined {
  const found = [...pythonNodesIn(root)].find(
    (node) =>
      (node.name === 'VariableName' && RESOURCE_LIBRARIES.has(node.text)) || RESOURCE_KEYS.has(stringIn(node) ?? ''),
  );
  return found === undefined ? undefined : customResource(lineAt(source, found.from));
}

/** Whether something else than a contact flow calls the handler, by what it reads of its event: a warning. Performs no I/O. */
export function pythonSenderIn(handler: PythonNode, event: string, source: string): PatchIssue | undefined {
  for (const { name, children, from } of pythonNodesIn(handler)) {
    const [object, , third] = children;
    const key =
      name === 'MemberExpression' && object?.text === event
        ? stringIn(third ?? object)
        : name === 'CallExpression' && object?.text === `${event}.get`
          ? children[1]?.children.map(stringIn).find((value) => value !== undefined)
          : undefined;
    const doubt = key === undefined ? undefined : senderDoubt(key, lineAt(source, from));
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}
