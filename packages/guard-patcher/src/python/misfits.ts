import { refusal, warning, type PatchIssue } from '../issue.ts';
import { SENDERS } from '../senders.ts';
import { lineAt } from '../source-layout.ts';
import { pythonNodesIn, stringIn, type PythonNode } from './syntax.ts';

const RESOURCE_NAMES: ReadonlySet<string> = new Set(['cfnresponse', 'crhelper', 'cfn_resource']);

const RESOURCE_KEYS: ReadonlySet<string> = new Set(['ResponseURL', 'ResourceProperties']);

/** Why a module is not to be patched, whatever its handler looks like; undefined where nothing is against it. Performs no I/O. */
export function pythonMisfitIn(root: PythonNode, source: string): PatchIssue | undefined {
  const found = [...pythonNodesIn(root)].find(
    (node) =>
      (node.name === 'VariableName' && RESOURCE_NAMES.has(node.text)) || RESOURCE_KEYS.has(stringIn(node) ?? ''),
  );
  if (found === undefined) return undefined;
  return refusal('custom-resource', {
    line: lineAt(source, found.from),
    message: 'It is a custom resource of CloudFormation, which no caller waits for.',
    hint: 'Leave it as it is; there is nothing to keep warm.',
  });
}

/** Whether something else than a contact flow calls the handler, by what it reads of its event: a warning. Performs no I/O. */
export function pythonSenderDoubt(root: PythonNode, event: string, source: string): PatchIssue | undefined {
  for (const { name, children, from } of pythonNodesIn(root)) {
    const [object, , third] = children;
    const key =
      name === 'MemberExpression' && object?.text === event
        ? stringIn(third ?? object)
        : name === 'CallExpression' && object?.text === `${event}.get`
          ? children[1]?.children.map(stringIn).find((value) => value !== undefined)
          : undefined;
    const sender = key === undefined ? undefined : SENDERS.get(key);
    if (key === undefined || sender === undefined) continue;
    return warning('warming-pointless', {
      line: lineAt(source, from),
      message: `It reads ${key} of its event, so ${sender} calls it: nobody waits on the phone, and warming it is pointless.`,
      hint: 'Take the guard out with --undo unless a contact flow calls it too.',
    });
  }
  return undefined;
}
