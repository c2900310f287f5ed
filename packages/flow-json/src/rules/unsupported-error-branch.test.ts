import { describe, expect, it } from 'vitest';
import type { FlowType } from '../catalogue/action-definition.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { lint } from '../lint.ts';
import {
  type Row,
  action,
  compare,
  errors,
  expected,
  flowOf,
  hangUp,
  leading,
  menu,
  say,
  verdicts,
} from './flow.fixture.ts';
import { unsupportedErrorBranch } from './unsupported-error-branch.ts';

/** A call to a third party that comes back to the flow. */
function callingOut(type?: FlowType): Flow {
  const Parameters = {
    ThirdPartyPhoneNumber: '+12065550100',
    ThirdPartyConnectionTimeLimitSeconds: '30',
    ContinueFlowExecution: 'True',
  };
  const leads = { NextAction: 'bye', Errors: errors({ NoMatchingError: 'bye', CallFailed: 'bye' }) };
  const flow = flowOf(action('phone', 'TransferParticipantToThirdParty', Parameters, leads), hangUp('bye'));
  return type === undefined ? flow : { ...flow, Metadata: { type } };
}

function withoutMode({ Parameters = {}, ...menu }: Action): Action {
  const others = Object.entries(Parameters).filter(([name]) => name !== 'StoreInput');
  return { ...menu, Parameters: Object.fromEntries(others) };
}

const ROWS: readonly Row[] = [
  ['passes errors that the type takes', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  [
    'refuses one that it does not',
    flowOf(
      leading(compare('check', 'bye', 'bye'), {
        NextAction: 'bye',
        Errors: errors({ NoMatchingCondition: 'bye', NoMatchingError: 'bye' }),
      }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Errors[1]', block: 'check' }],
  ],
  [
    'refuses a time-out branch where digits are stored',
    flowOf(
      leading(menu('digits', {}, 'bye', { StoreInput: 'True' }), {
        NextAction: 'bye',
        Errors: errors({ NoMatchingError: 'bye', InputTimeLimitExceeded: 'bye' }),
      }),
      hangUp('bye'),
    ),
    [{ path: 'Actions[0].Transitions.Errors[1]', block: 'digits' }],
  ],
  [
    'refuses an error type that every JavaScript object seems to have',
    flowOf(leading(say('hello', 'bye'), { NextAction: 'bye', Errors: errors({ toString: 'bye' }) }), hangUp('bye')),
    [{ path: 'Actions[0].Transitions.Errors[0]', block: 'hello' }],
  ],
  [
    'refuses the failures of a call that comes back where the flow transfers to an agent',
    callingOut('AGENT_TRANSFER'),
    [{ path: 'Actions[0].Transitions.Errors[1]', block: 'phone' }],
  ],
  ['takes them in other flows', callingOut('CONTACT_FLOW'), []],
  ['takes them where nobody says of what type the flow is', callingOut(), []],
  [
    'leaves the branches of a menu that does not say that it is one to another rule',
    flowOf(withoutMode(menu('keys', { '1': 'bye' }, 'bye')), hangUp('bye')),
    [],
  ],
  ['takes the time-out branch of a menu', flowOf(menu('keys', { '1': 'bye' }, 'bye'), hangUp('bye')), []],
  [
    'leaves actions that end the flow to another rule',
    flowOf(say('hello', 'bye'), hangUp('bye', { Errors: errors({ NoMatchingError: 'hello' }) })),
    [],
  ],
  [
    'does not apply to types that the catalogue does not describe',
    flowOf(action('odd', 'Invented', {}, { NextAction: 'odd', Errors: errors({ Any: 'odd' }) })),
    [],
  ],
];

describe('unsupportedErrorBranch', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(unsupportedErrorBranch, flow)).toEqual(expected(unsupportedErrorBranch, found));
  });

  it('offers to remove what no mode takes, and leaves to people what another mode would take', () => {
    const stored = leading(menu('digits', {}, 'bye', { StoreInput: 'True' }), {
      NextAction: 'bye',
      Errors: errors({ NoMatchingError: 'bye', InputTimeLimitExceeded: 'bye', QueueAtCapacity: 'bye' }),
    });

    const issues = lint(flowOf(stored, hangUp('bye')), { rules: [unsupportedErrorBranch] });

    expect(issues.map(({ path, fix }) => [path, fix?.description])).toEqual([
      ['Actions[0].Transitions.Errors[1]', undefined],
      ['Actions[0].Transitions.Errors[2]', 'Remove the error branch QueueAtCapacity.'],
    ]);
  });
});
