import type { Node, ObjectPattern, Program } from '@babel/types';
import { customResource, RESOURCE_KEYS } from '../objections/custom-resource.ts';
import { refusal, type PatchIssue } from '../issue.ts';
import { senderDoubt } from '../objections/senders.ts';
import { namesIn } from './patterns.ts';
import { childrenOf, lineOf, nodesIn } from './syntax.ts';
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
 * @param handler a function, whose first parameter is the event
 */
export function senderIn(handler: Node): PatchIssue | undefined {
  const [first] = 'params' in handler ? (handler.params as readonly Node[]) : [];
  if (first?.type === 'ObjectPattern') return doubtOn(keysOf(first), handler);
  const [event] = namesIn(first ?? null);
  if (event === undefined) return undefined;
  for (const node of ownNodes((handler as { readonly body: Node }).body, event.name)) {
    const doubt = doubtOn(keysRead(node, event.name), node);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}

/** The nodes in which a name is the handler's: not those of functions with a parameter called like it. */
function* ownNodes(node: Node, name: string): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) {
    const isTaken =
      'params' in child && (child.params as readonly Node[]).flatMap(namesIn).some((own) => own.name === name);
    if (!isTaken) yield* ownNodes(child, name);
  }
}

/** What a node reads of an event. */
function keysRead(node: Node, event: string): readonly string[] {
  const isEvent = (one: Node | null | undefined): boolean => one?.type === 'Identifier' && one.name === event;
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression')
    return isEvent(node.object) ? [memberName(node) ?? ''] : [];
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'ObjectPattern' || !isEvent(node.init)) return [];
  return keysOf(node.id);
}

function doubtOn(keys: readonly string[], node: Node): PatchIssue | undefined {
  return keys.map((key) => senderDoubt(key, lineOf(node))).find((found) => found !== undefined);
}
