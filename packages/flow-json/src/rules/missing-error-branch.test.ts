import { describe, expect, it } from 'vitest';
import type { FlowType } from '../catalogue/action-definition.ts';
import type { Flow } from '../flow/flow.ts';
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

/** A call to a third party that comes back to the flow, with the plain error branch only. */
function callingOut(type?: FlowType): Flow {
  const Parameters = {
    ThirdPartyPhoneNumber: '+12065550100',
    ThirdPartyConnectionTimeLimitSeconds: '30',
    ContinueFlowExecution: 'True',
  };
  const leads = { NextAction: 'bye', Errors: errors({ NoMatchingError: 'bye' }) };
  const flow = flowOf(action('phone', 'TransferParticipantToThirdParty', Parameters, leads), hangUp('bye'));
  return type === undefined ? flow : { ...flow, Metadata: { type } };
}

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
  [
    'wants the branches of a call that comes back',
    callingOut('CONTACT_FLOW'),
    ['CallFailed', 'ConnectionTimeLimitExceeded'].map(() => ({
      path: 'Actions[0].Transitions.Errors',
      block: 'phone',
    })),
  ],
  ['wants none of them in a flow that transfers to an agent, which refuses them', callingOut('AGENT_TRANSFER'), []],
  [
    'is not sure of them where nobody says of what type the flow is',
    callingOut(),
    ['CallFailed', 'ConnectionTimeLimitExceeded'].map(() => ({
      path: 'Actions[0].Transitions.Errors',
      block: 'phone',
      severity: 'warning' as const,
    })),
  ],
  ['does not apply to actions that end the flow', flowOf(hangUp('bye')), []],
  ['does not apply to types that the catalogue does not describe', flowOf(action('odd', 'Invented')), []],
];

describe('missingErrorBranch', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(missingErrorBranch, flow)).toEqual(expected(missingErrorBranch, found));
  });
});
