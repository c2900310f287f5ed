import { describe, expect, it } from 'vitest';
import {
  type OptionRow,
  action,
  errors,
  expected,
  flowOf,
  hangUp,
  say,
  verdicts,
  withOptions,
} from './flow.fixture.ts';
import { actionNotInFlowType } from './action-not-in-flow-type.ts';

const ROWS: readonly OptionRow[] = [
  ['passes what every flow takes', flowOf(say('hello', 'bye'), hangUp('bye')), [], { flowType: 'CONTACT_FLOW' }],
  [
    'refuses to hang up in a whisper flow',
    flowOf(say('hello', 'bye'), hangUp('bye')),
    [{ path: 'Actions[1].Type', block: 'bye' }],
    { flowType: 'AGENT_WHISPER' },
  ],
  [
    'refuses a prompt in a hold flow',
    flowOf(say('hello', 'end'), action('end', 'EndFlowExecution')),
    [
      { path: 'Actions[0].Type', block: 'hello' },
      { path: 'Actions[1].Type', block: 'end', severity: 'info' },
    ],
    { flowType: 'CUSTOMER_HOLD' },
  ],
  [
    'tells where the console and the pages disagree',
    flowOf(action('end', 'EndFlowExecution')),
    [{ path: 'Actions[0].Type', block: 'end', severity: 'info' }],
    { flowType: 'CONTACT_FLOW' },
  ],
  [
    'tells of a module that is called outside an inbound flow, which newer pages allow',
    flowOf(
      action('module', 'InvokeFlowModule', {}, { NextAction: 'module', Errors: errors({ NoMatchingError: 'module' }) }),
    ),
    [{ path: 'Actions[0].Type', block: 'module', severity: 'info' }],
    { flowType: 'CUSTOMER_QUEUE' },
  ],
  ['passes what the console offers in modules', flowOf(hangUp('bye')), [], { flowType: 'MODULE' }],
  [
    'refuses the return of a module in a flow',
    flowOf(action('return', 'EndFlowModuleExecution')),
    [{ path: 'Actions[0].Type', block: 'return' }],
    { flowType: 'CONTACT_FLOW' },
  ],
  ['does not judge common actions in campaign flows', flowOf(hangUp('bye')), [], { flowType: 'CAMPAIGN' }],
  ['does not apply where nobody says the type', flowOf(action('return', 'EndFlowModuleExecution')), []],
];

describe('actionNotInFlowType', () => {
  it.each(withOptions(ROWS))('%s', (_, flow, found, options) => {
    expect(verdicts(actionNotInFlowType, flow, options)).toEqual(expected(actionNotInFlowType, found));
  });
});
