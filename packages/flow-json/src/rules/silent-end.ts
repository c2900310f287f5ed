import { HEARING } from '../silence/hearing.ts';
import type { ActionType } from '../catalogue/catalogue.ts';
import type { Block, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';

/** Does a call that comes to the block of this identifier end, on the plain way on, before anything is heard? */
export function hangsUpSilently(facts: Facts, identifier: string): boolean {
  const known = verdicts(facts);
  const passed: string[] = [];
  let at = identifier;
  let verdict = known.get(at);
  while (verdict === undefined) {
    const block = facts.block(at);
    passed.push(at);
    // While it is being found out the answer is no, so that a circle ends.
    known.set(at, false);
    const next = block === undefined ? false : endOrNext(block);
    if (typeof next === 'boolean') verdict = next;
    else verdict = known.get((at = next));
  }
  for (const one of passed) known.set(one, verdict);
  return verdict;
}

const verdicts = perFacts(() => new Map<string, boolean>());

/** Whether the block ends the call without a word, or where it leads in silence. */
function endOrNext({ action, definition }: Block): boolean | string {
  if (definition === undefined) return false;
  if (definition.terminal) return action.Type === 'DisconnectParticipant';
  if (HEARING[action.Type as ActionType] !== 'nothing') return false;
  if (action.Type === 'InvokeLambdaFunction' || definition.conditions !== undefined) return false;
  return action.Transitions.NextAction ?? false;
}
