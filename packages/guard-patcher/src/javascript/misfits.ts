import type { Node, ObjectPattern, Program } from '@babel/types';
import { customResource, RESOURCE_KEYS } from '../objections/custom-resource.ts';
import { refusal, type PatchIssue } from '../issue.ts';
import { senderDoubt } from '../objections/senders.ts';
import { lineOf, nodesIn } from './syntax.ts';
import { keyName, memberName } from './unwrapped.ts';

/** More statements than these on one line are a machine's work. */
const MOST_ON_A_LINE = 15;

/** Why a file is not to be patched, whatever its handler looks like; undefined where nothing is against it. Performs no I/O. */
export function misfitIn(program: Program): PatchIssue | undefined {
  const nodes = [...nodesIn(program)];
  return minified(nodes) ?? resourceUse(nodes);
}

function minified(nodes: readonly Node[]): PatchIssue | undefined {
  const counts = new Map<number, number>();
  for (const node of nodes) {
    if (!node.type.endsWith('Statement') && !node.type.endsWith('Declaration') && node.type !== 'SequenceExpression')
      continue;
    counts.set(lineOf(node), (counts.get(lineOf(node)) ?? 0) + 1);
  }
  const [line] = [...counts].find(([, count]) => count > MOST_ON_A_LINE) ?? [];
  if (line === undefined) return undefined;
  return refusal('minified', {
    line,
    message: 'It is minified: a tool made it, and the next build overwrites what is patched here.',
    hint: 'Patch the source that it is built from.',
  });
}

const RESOURCE_LIBRARIES: ReadonlySet<string> = new Set(['cfn-response', 'cfn-response-async', 'cfn-custom-resource']);

function resourceUse(nodes: readonly Node[]): PatchIssue | undefined {
  const found = nodes.find(
    (node) =>
      (node.type === 'StringLiteral' && RESOURCE_LIBRARIES.has(node.value)) ||
      RESOURCE_KEYS.has(memberName(node) ?? '') ||
      (node.type === 'ObjectPattern' && keysOf(node).some((key) => RESOURCE_KEYS.has(key))),
  );
  return found === undefined ? undefined : customResource(lineOf(found));
}

/** What a pattern takes out of an object. */
function keysOf({ properties }: ObjectPattern): readonly string[] {
  return properties.flatMap((property) => {
    const name = property.type === 'ObjectProperty' ? keyName(property.key, property.computed) : undefined;
    return name === undefined ? [] : [name];
  });
}

/**
 * Whether something else than a contact flow calls the handler, by what it reads of its event: a warning. Performs no I/O.
 *
 * @param event how the handler calls its event
 */
export function senderIn(program: Program, event: string): PatchIssue | undefined {
  const isEvent = (node: Node | null | undefined): boolean => node?.type === 'Identifier' && node.name === event;
  const keysRead = (node: Node): readonly string[] => {
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression')
      return isEvent(node.object) ? [memberName(node) ?? ''] : [];
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern' || !isEvent(node.init)) return [];
    return keysOf(node.id);
  };
  for (const node of nodesIn(program)) {
    const doubt = keysRead(node)
      .map((key) => senderDoubt(key, lineOf(node)))
      .find((found) => found !== undefined);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}
