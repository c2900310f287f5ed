import { bodyContinues, type LoopStatement, type Step } from '../statement.ts';
import { repeat } from './repeat.ts';

/** Most turns of a Loop (flow-language 9): with anything to hear in each, longer than a function may run. */
const MOST_TURNS = 100;

/**
 * What is heard during a Wait, again and again until the Wait is over. Whether a Continue branch that ends cuts the Wait short
 * is UNDOCUMENTED (flow-language 8.6), so it does not end before it has to; then the flow goes on as `after` says.
 */
export function roundAndRound(heard: readonly Step[], name: string, after: readonly Step[]): readonly Step[] {
  if (heard.length === 0) return after;
  if (!bodyContinues(heard)) return heard;
  const turns: LoopStatement = repeat(
    MOST_TURNS,
    { name },
    { loop: Symbol('while waiting') },
    () => heard,
    () => after,
  );
  return [turns];
}
