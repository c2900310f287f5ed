import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../flow/flow.ts';
import { lower } from '../lower.ts';
import type { Step } from '../statement.ts';
import { say } from '../statements/say.ts';
import { everyNth, inTurn } from './every-nth.ts';
import { readyMade, type Ready } from './ready-made.ts';

const speak =
  (text: string): Ready =>
  () => [say(text, {}, readyMade)];

/** What is said when control comes to these steps so many times; Loop blocks count as Connect's do (flow-language 7.3). */
function said(steps: readonly Step[], times: number): readonly string[] {
  const { start, actions } = lower(steps, 'DisconnectParticipant');
  const blocks = new Map(actions.map((action) => [action.Identifier, action]));
  const counts = new Map<string, number>();
  return Array.from({ length: times }).flatMap(() => {
    const heard: string[] = [];
    for (let block = blocks.get(start); block !== undefined; block = blocks.get(nextOf(block, counts))) {
      const text = block.Parameters?.['Text'];
      if (typeof text === 'string') heard.push(text);
    }
    return heard;
  });
}

function nextOf({ Identifier, Type, Parameters, Transitions }: Action, counts: Map<string, number>): string {
  if (Type !== 'Loop') return Transitions.NextAction ?? '';
  const count = counts.get(Identifier) ?? 0;
  const turns = count < Number(Parameters?.['LoopCount']);
  counts.set(Identifier, turns ? count + 1 : 0);
  const answer = turns ? 'ContinueLooping' : 'DoneLooping';
  return Transitions.Conditions?.find(({ Condition }) => Condition.Operands[0] === answer)?.NextAction ?? '';
}

const checked = <Same>(statement: Same): Same => statement;

describe('everyNth', () => {
  it('does one thing every n-th time, and the other the other times', () => {
    const steps = everyNth(3, { nth: speak('third'), others: speak('other') }, 'counted', checked);

    expect(said(steps, 7)).toEqual(['other', 'other', 'third', 'other', 'other', 'third', 'other']);
  });

  it('counts nothing where it happens every time', () => {
    expect(everyNth(1, { nth: speak('always'), others: speak('never') }, 'counted', checked)).toHaveLength(1);
    expect(said(everyNth(1, { nth: speak('always'), others: speak('never') }, 'counted', checked), 2)).toEqual([
      'always',
      'always',
    ]);
  });
});

describe('inTurn', () => {
  it('goes from one to the next and begins anew, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (count) => {
        const texts = Array.from({ length: count }, (_, index) => `text ${index}`);

        const heard = said(inTurn(texts.map(speak), 'next', checked), 3 * count);

        expect(heard).toEqual([...texts, ...texts, ...texts]);
      }),
    );
  });

  it('is nothing where there is nothing', () => {
    expect(inTurn([], 'next', checked)).toEqual([]);
  });
});
