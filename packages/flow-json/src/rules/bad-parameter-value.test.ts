import { describe, expect, it } from 'vitest';
import {
  type Row,
  action,
  compare,
  expected,
  flowOf,
  hangUp,
  invoke,
  loop,
  menu,
  say,
  verdicts,
} from './flow.fixture.ts';
import { lint } from '../lint.ts';
import { badParameterValue } from './bad-parameter-value.ts';

const ROWS: readonly Row[] = [
  ['passes texts', flowOf(say('hello', 'bye'), hangUp('bye')), []],
  ['passes a blank text', flowOf(say('hello', 'bye', { Text: ' ' }), hangUp('bye')), []],
  [
    'refuses an empty text',
    flowOf(say('hello', 'bye', { Text: '' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.Text', block: 'hello' }],
  ],
  ...([5, true, null, ['Hello.'], { Text: 'Hello.' }] as const).map((Text): Row => [
    `refuses ${JSON.stringify(Text)} in place of a text`,
    flowOf(say('hello', 'bye', { Text }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.Text', block: 'hello' }],
  ]),
  [
    'refuses a text in place of an object, a map',
    flowOf(
      menu('digits', {}, 'bye', { DTMFConfiguration: '#' }),
      invoke('ask', 'bye', 'bye', { LambdaInvocationAttributes: ['phone'] }),
      hangUp('bye'),
    ),
    [
      { path: 'Actions[0].Parameters.DTMFConfiguration', block: 'digits' },
      { path: 'Actions[1].Parameters.LambdaInvocationAttributes', block: 'ask' },
    ],
  ],
  [
    'refuses empty texts in a map, at any depth, but not in its lists',
    flowOf(
      invoke('ask', 'bye', 'bye', { LambdaInvocationAttributes: { a: '', b: { c: '', d: ['x', ''] }, d: 'x' } }),
      hangUp('bye'),
    ),
    [
      { path: 'Actions[0].Parameters.LambdaInvocationAttributes.a', block: 'ask' },
      { path: 'Actions[0].Parameters.LambdaInvocationAttributes.b.c', block: 'ask' },
    ],
  ],
  ...['0', '100', 0, 100, '$.Attributes.turns', "$['Attributes']['turns']"].map((count): Row => [
    `takes a count of ${JSON.stringify(count)}`,
    flowOf(loop('again', 'bye', 'bye', count), hangUp('bye')),
    [],
  ]),
  ...['101', '-1', '1.5', '0x10', '1e1', ' 5', 'five', 101, 1.5, -1].map((count): Row => [
    `refuses a count of ${JSON.stringify(count)}`,
    flowOf(loop('again', 'bye', 'bye', count), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.LoopCount', block: 'again' }],
  ]),
  [
    'refuses a JSONPath where only a literal may stand',
    flowOf(invoke('ask', 'bye', 'bye', { InvocationTimeLimitSeconds: '$.Attributes.limit' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.InvocationTimeLimitSeconds', block: 'ask' }],
  ],
  [
    'refuses a value that is not among those there are',
    flowOf(invoke('ask', 'bye', 'bye', { InvocationType: 'asynchronous' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.InvocationType', block: 'ask' }],
  ],
  [
    'refuses a resource by name where no resource may stand',
    flowOf(invoke('ask', 'bye', 'bye', { InvocationType: '${functions.order-status}' }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.InvocationType', block: 'ask' }],
  ],
  [
    'takes a resource by name where one may stand',
    flowOf(invoke('ask', 'bye', 'bye', { LambdaFunctionARN: '${functions.order-status}' }), hangUp('bye')),
    [],
  ],
  [
    'refuses a text that is too long',
    flowOf(menu('digits', {}, 'bye', { DTMFConfiguration: { InputTerminationSequence: '######' } }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.DTMFConfiguration.InputTerminationSequence', block: 'digits' }],
  ],
  ...['$.External.state', "$['External']['state']", '$.Channel', '$.StoredCustomerInput'].map((value): Row => [
    `takes the comparison of ${value}`,
    flowOf(compare('check', 'bye', 'bye', { ComparisonValue: value }), hangUp('bye')),
    [],
  ]),
  ...['shipped', '$.External', "$['Attributes']", 'External.state', '$.Customer', '$.Queue', '$.Loop'].map(
    (value): Row => [
      `refuses the comparison of ${value}`,
      flowOf(compare('check', 'bye', 'bye', { ComparisonValue: value }), hangUp('bye')),
      [{ path: 'Actions[0].Parameters.ComparisonValue', block: 'check' }],
    ],
  ),
  [
    'refuses a JSONPath where the name of a template is wanted',
    flowOf(action('task', 'CreateTask', { ContactFlowId: '$.Attributes.flow', TaskTemplateId: '$.Attributes.form' })),
    [{ path: 'Actions[0].Parameters.TaskTemplateId', block: 'task' }],
  ],
  [
    'refuses a JSONPath in other text where it is to be the whole value',
    flowOf(action('phone', 'TransferParticipantToThirdParty', { ThirdPartyPhoneNumber: '+1$.Attributes.number' })),
    [{ path: 'Actions[0].Parameters.ThirdPartyPhoneNumber', block: 'phone' }],
  ],
  [
    'takes a price where only a literal may stand',
    flowOf(action('task', 'CreateTask', { TaskTemplateId: 'offers below $.50' })),
    [],
  ],
  [
    'refuses numbers, booleans and null as attributes',
    flowOf(action('note', 'UpdateContactAttributes', { Attributes: { a: 5, b: true, c: null, d: '5' } })),
    ['a', 'b', 'c'].map((key) => ({ path: `Actions[0].Parameters.Attributes.${key}`, block: 'note' })),
  ],
  [
    'refuses them for a function, and lets be what is deeper, which no page speaks of',
    flowOf(invoke('ask', 'bye', 'bye', { LambdaInvocationAttributes: { a: 5, b: { c: 5 } } }), hangUp('bye')),
    [{ path: 'Actions[0].Parameters.LambdaInvocationAttributes.a', block: 'ask' }],
  ],
  [
    'takes them where JSON is handed on: to a module, from it, and to a view',
    flowOf(
      action('ask', 'InvokeFlowModule', { Input: { a: 5 } }),
      action('show', 'ShowView', { ViewData: { a: { b: [false], c: null } } }),
      action('end', 'EndFlowModuleExecution', { ResultData: { a: true } }),
    ),
    [],
  ],
  ...['Success', 'Error'].map((Result): Row => [
    `refuses the result ${Result}, which no module can declare`,
    flowOf(action('end', 'EndFlowModuleExecution', { Result })),
    [{ path: 'Actions[0].Parameters.Result', block: 'end' }],
  ]),
  ['takes another result', flowOf(action('end', 'EndFlowModuleExecution', { Result: 'Shipped' })), []],
  [
    'warns of a wait for input beyond the documented bound, which published flows pass, and refuses none at all',
    flowOf(
      menu('long', {}, 'bye', { InputTimeLimitSeconds: '300' }),
      menu('none', {}, 'bye', { InputTimeLimitSeconds: '0' }),
    ),
    [
      { path: 'Actions[0].Parameters.InputTimeLimitSeconds', block: 'long', severity: 'warning' },
      { path: 'Actions[1].Parameters.InputTimeLimitSeconds', block: 'none' },
    ],
  ],
  [
    'warns of ringing beyond a bound that is an assumption',
    flowOf(action('phone', 'TransferParticipantToThirdParty', { ThirdPartyConnectionTimeLimitSeconds: '601' })),
    [{ path: 'Actions[0].Parameters.ThirdPartyConnectionTimeLimitSeconds', block: 'phone', severity: 'warning' }],
  ],
  ['does not apply to types that the catalogue does not describe', flowOf(action('odd', 'Invented', { Any: '' })), []],
];

describe('badParameterValue', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(badParameterValue, flow)).toEqual(expected(badParameterValue, found));
  });

  it('does not say that a parameter may be left out which may not', () => {
    const flow = flowOf(invoke('ask', 'bye', 'bye', { LambdaFunctionARN: '', InvocationType: '' }), hangUp('bye'));

    const hints = lint(flow, { rules: [badParameterValue] }).map(({ hint }) => hint);

    expect(hints).toEqual(['Give a value.', 'Leave it out, or give a value.']);
  });
});
