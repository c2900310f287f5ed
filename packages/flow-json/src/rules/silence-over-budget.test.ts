import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { type Row, expected, flowOf, hangUp, invoke, loop, say, verdicts } from './flow.fixture.ts';
import { silenceOverBudget } from './silence-over-budget.ts';

const ROWS: readonly Row[] = [
  [
    'passes silence as long as the budget',
    flowOf(invoke('ask', 'bye', 'bye', { InvocationTimeLimitSeconds: '8' }), hangUp('bye')),
    [],
  ],
  [
    'warns of two functions without a word between them, at the first',
    flowOf(
      say('wait', 'one'),
      invoke('one', 'two', 'sorry'),
      invoke('two', 'bye', 'sorry'),
      say('sorry', 'bye'),
      hangUp('bye'),
    ),
    [{ path: 'Actions[1]', block: 'one' }],
  ],
  [
    'passes two functions with a word between them',
    flowOf(
      invoke('one', 'wait', 'sorry'),
      say('wait', 'two'),
      invoke('two', 'bye', 'sorry'),
      say('sorry', 'bye'),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'refuses silence without end',
    flowOf(invoke('ask', 'bye', 'ask'), hangUp('bye')),
    [{ path: 'Actions[0]', block: 'ask', severity: 'error' }],
  ],
  [
    'warns of a loop that is silent for all its turns',
    flowOf(loop('again', 'ask', 'bye'), invoke('ask', 'again', 'again'), hangUp('bye')),
    [{ path: 'Actions[1]', block: 'ask' }],
  ],
  ['does not apply to a flow without functions', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  ['has nothing to say of a flow without actions', flowOf(), []],
];

describe('silenceOverBudget', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(silenceOverBudget, flow)).toEqual(expected(silenceOverBudget, found));
  });

  it('does not judge a flow that is for other channels than the phone', () => {
    const flow = flowOf(invoke('ask', 'bye', 'ask'), hangUp('bye'));

    expect(lint(flow, { rules: [silenceOverBudget], channels: ['CHAT', 'TASK'] })).toEqual([]);
    expect(lint(flow, { rules: [silenceOverBudget], channels: ['CHAT', 'VOICE'] })).toHaveLength(1);
  });

  it('takes the budget that it is given', () => {
    const flow = flowOf(invoke('ask', 'bye', 'bye'), hangUp('bye'));

    const issues = lint(flow, { rules: [silenceOverBudget], silenceBudgetSeconds: 4 });

    expect(issues.map(({ path, severity }) => ({ path, severity }))).toEqual([
      { path: 'Actions[0]', severity: 'warning' },
    ]);
  });
});
