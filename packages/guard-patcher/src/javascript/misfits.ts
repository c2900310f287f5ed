import type { Node, Program } from '@babel/types';
import { refusal, warning, type PatchIssue } from '../issue.ts';
import { SENDERS } from '../senders.ts';
import { lineOf, nodesIn } from './syntax.ts';
import { memberName } from './unwrapped.ts';

/** More statements than these on one line are a machine's work. */
const MOST_ON_A_LINE = 15;

/** Why a file is not to be patched, whatever its handler looks like; undefined where nothing is against it. Performs no I/O. */
export function misfitIn(program: Program): PatchIssue | undefined {
  const nodes = [...nodesIn(program)];
  return minified(nodes) ?? customResource(nodes);
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

const RESOURCE_MEMBERS: ReadonlySet<string> = new Set(['ResponseURL', 'ResourceProperties']);

function customResource(nodes: readonly Node[]): PatchIssue | undefined {
  const found = nodes.find(
    (node) =>
      (node.type === 'StringLiteral' &&
        ['cfn-response', 'cfn-response-async', 'cfn-custom-resource'].includes(node.value)) ||
      RESOURCE_MEMBERS.has(memberName(node) ?? ''),
  );
  if (found === undefined) return undefined;
  return refusal('custom-resource', {
    line: lineOf(found),
    message: 'It is a custom resource of CloudFormation, which no caller waits for.',
    hint: 'Leave it as it is; there is nothing to keep warm.',
  });
}

/**
 * Whether something else than a contact flow calls the handler, by what it reads of its event: a warning. Performs no I/O.
 *
 * @param event how the handler calls its event
 */
export function senderDoubt(program: Program, event: string): PatchIssue | undefined {
  for (const node of nodesIn(program)) {
    if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') continue;
    const name = memberName(node) ?? '';
    const sender = SENDERS.get(name);
    if (sender === undefined || node.object.type !== 'Identifier' || node.object.name !== event) continue;
    return warning('warming-pointless', {
      line: lineOf(node),
      message: `It reads ${name} of its event, so ${sender} calls it: nobody waits on the phone, and warming it is pointless.`,
      hint: 'Take the guard out with --undo unless a contact flow calls it too.',
    });
  }
  return undefined;
}
