import type { Flow } from '../flow/flow.ts';
import { conditions, errors } from './flow.fixture.ts';
import { CUT_OFF, type Mutation } from './mutation.fixture.ts';
import { wholeFlow, withTransitions } from './whole-flow.fixture.ts';

/** Each breaks the names, the targets or the conditions of a sound flow in one way that the service refuses. */
export const WIRING_MUTATIONS: readonly Mutation[] = [
  ...[
    ['too long', 'x'.repeat(51)],
    ['with a reserved character', 'Say: hello'],
    ['that is a reserved word', '__proto__'],
    ['that is empty', ''],
  ].map(([what = '', name = '']): Mutation => [`a name ${what}`, renamed('hello', name), 'WL102']),
  [
    'an error branch to nowhere',
    withTransitions('hello', (transitions) => ({ ...transitions, Errors: errors({ NoMatchingError: 'gone' }) })),
    'WL104',
  ],
  [
    'a condition that leads nowhere',
    withTransitions('check', (transitions) => ({ ...transitions, Conditions: conditions({ shipped: 'gone' }) })),
    'WL104',
    { companions: CUT_OFF },
  ],
  ...(
    [
      ['an empty operand', 'Equals', ['']],
      ['two operands', 'Equals', ['shipped', 'sent']],
      ['no operand', 'Equals', []],
      ['a text for a number', 'NumberGreaterThan', ['many']],
      ['a condition in a condition', 'Equals', [{ Operator: 'Equals', Operands: ['shipped'] }]],
    ] as const
  ).map(([what, Operator, operands]): Mutation => [what, comparing(Operator, operands), 'WL112']),
  [
    'a loop that is never done',
    withTransitions('again', ({ Conditions = [], ...rest }) => ({
      ...rest,
      Conditions: Conditions.filter(({ Condition }) => !Condition.Operands.includes('DoneLooping')),
    })),
    'WL112',
  ],
  [
    'a condition on a prompt',
    withTransitions('hello', (transitions) => ({ ...transitions, Conditions: conditions({ yes: 'note' }) })),
    'WL112',
  ],
  [
    'keys to choose from where digits are stored',
    withTransitions('digits', (transitions) => ({ ...transitions, Conditions: conditions({ '1': 'no-digits' }) })),
    'WL112',
  ],
  [
    'the time-out branch of a menu where digits are stored',
    withTransitions('digits', ({ Errors = [], ...rest }) => ({
      ...rest,
      Errors: [...Errors, ...errors({ InputTimeLimitExceeded: 'no-digits' })],
    })),
    'WL111',
  ],
];

/** The whole flow with one block called otherwise, wherever it is named. */
function renamed(identifier: string, name: string): Flow {
  const flow = wholeFlow();
  const as = (one: string): string => (one === identifier ? name : one);
  const lead = <Way extends { readonly NextAction: string }>(way: Way): Way => ({
    ...way,
    NextAction: as(way.NextAction),
  });
  return {
    ...flow,
    StartAction: as(flow.StartAction),
    Actions: flow.Actions.map((one) => {
      const { NextAction, Errors = [], Conditions = [] } = one.Transitions;
      const Transitions = {
        ...(NextAction === undefined
          ? {}
          : { NextAction: as(NextAction), Errors: Errors.map(lead), Conditions: Conditions.map(lead) }),
      };
      return { ...one, Identifier: as(one.Identifier), Transitions };
    }),
  };
}

/** The check of the state by another condition; documents of others hold what they like for operands. */
function comparing(Operator: string, operands: readonly unknown[]): Flow {
  return withTransitions('check', ({ Conditions = [], ...rest }) => ({
    ...rest,
    Conditions: Conditions.map(({ NextAction }) => ({
      NextAction,
      Condition: { Operator, Operands: operands as readonly string[] },
    })),
  }));
}
