import { describe, expect, it } from 'vitest';
import {
  type Row,
  action,
  conditions,
  errors,
  expected,
  flowOf,
  hangUp,
  invoke,
  leading,
  menu,
  say,
  verdicts,
} from './flow.fixture.ts';
import { missingErrorBranch } from './missing-error-branch.ts';

const ROWS: readonly Row[] = [
  ['passes what has its error branches', flowOf(invoke('ask', 'bye', 'bye'), hangUp('bye')), []],
  [
    'refuses a Lambda block without an error branch',
    flowOf(leading(invoke('ask', 'bye', 'bye'), { NextAction: 'bye' }), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.Errors', block: 'ask' }],
  ],
  [
    'refuses each that is missing',
    flowOf(action('queue', 'TransferContactToQueue', {}, { NextAction: 'bye' }), hangUp('bye')),
    [
      { path: 'Actions[0].Transitions.Errors', block: 'queue' },
      { path: 'Actions[0].Transitions.Errors', block: 'queue' },
    ],
  ],
  [
    'refuses a menu without the branches that a menu needs',
    flowOf(
      leading(menu('keys', {}, 'bye'), {
        NextAction: 'bye',
        Errors: errors({ NoMatchingError: 'bye' }),
        Conditions: conditions({ '1': 'bye' }),
      }),
      hangUp('bye'),
    ),
    [
      { path: 'Actions[0].Transitions.Errors', block: 'keys' },
      { path: 'Actions[0].Transitions.Errors', block: 'keys' },
    ],
  ],
  [
    'wants no menu branches where digits are stored',
    flowOf(
      leading(menu('digits', {}, 'bye', { StoreInput: 'True' }), {
        NextAction: 'bye',
        Errors: errors({ NoMatchingError: 'bye' }),
      }),
      hangUp('bye'),
    ),
    [],
  ],
  [
    'passes a prompt without one, because it is optional there',
    flowOf(leading(say('hello', 'bye'), { NextAction: 'bye' }), hangUp('bye')),
    [],
  ],
  ['does not apply to actions that end the flow', flowOf(hangUp('bye')), []],
  ['does not apply to types that the catalogue does not describe', flowOf(action('odd', 'Invented')), []],
];

describe('missingErrorBranch', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(missingErrorBranch, flow)).toEqual(expected(missingErrorBranch, found));
  });
});
