import { FlowUsageError } from '../../errors.ts';
import { bodyContinues, isStatement, type LoopStatement, type Statement, type Step } from '../statement.ts';
import { repeat } from './repeat.ts';

/** Most turns of a Loop (flow-language 9): with anything to hear in each, longer than a function may run. */
const MOST_TURNS = 100;

/**
 * What is heard during a Wait, again and again until the Wait is over. Whether a Continue branch that ends cuts the Wait short
 * is UNDOCUMENTED (flow-language 8.6), so it does not end before it has to; then the flow goes on as `after` says.
 *
 * @throws FlowUsageError when what is heard waits itself, which fails in a call (flow-language 8.6)
 */
export function roundAndRound(heard: readonly Step[], name: string, after: readonly Step[]): readonly Step[] {
  if (heard.length === 0) return after;
  const waiting = waitIn(heard);
  if (waiting !== undefined) {
    throw new FlowUsageError(
      `"${waiting.name}" waits while another block waits, which fails in a call. Speak meanwhile, and wait for the other before or after.`,
    );
  }
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

function waitIn(steps: readonly Step[]): Statement | undefined {
  for (const step of steps.filter(isStatement)) {
    const found = step.type === 'Wait' ? step : waitIn(step.arms.flatMap(({ body }) => body));
    if (found !== undefined) return found;
  }
  return undefined;
}
