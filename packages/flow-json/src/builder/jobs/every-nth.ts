import type { Statement, Step } from '../statement.ts';
import { action } from '../typed/action.ts';
import { readyMade, type Ready } from './ready-made.ts';

type Checked = (statement: Statement) => Statement;

/** What happens every n-th time that control comes here, and what happens the other times: counted by a Loop block of its own. */
export function everyNth(
  times: number,
  { nth, others }: { readonly nth: Ready; readonly others: Ready },
  name: string,
  checked: Checked,
): readonly Step[] {
  if (times <= 1) return nth();
  const counted = action(
    'Loop',
    { name, parameters: { LoopCount: times - 1 }, conditions: { ContinueLooping: others, DoneLooping: nth } },
    readyMade,
  );
  return [checked(counted)];
}

/** One of several, the next each time that control comes here, and after the last one the first again. */
export function inTurn(several: readonly Ready[], name: string, checked: Checked): readonly Step[] {
  const last = several.at(-1);
  if (last === undefined) return [];
  const earlier: Ready = () => inTurn(several.slice(0, -1), name, checked);
  return everyNth(several.length, { nth: last, others: earlier }, name, checked);
}
