import { parameterAt } from '../catalogue/parameter-at.ts';
import { action, errors, flowOf, hangUp, leading, say } from './flow.fixture.ts';
import { CUT_OFF, type Mutation } from './mutation.fixture.ts';
import { choosing, greeting, metric, note, staffing } from './sound-flows.fixture.ts';
import {
  changed,
  wholeFlow,
  withoutError,
  withoutParameter,
  withParameters,
  withTransitions,
} from './whole-flow.fixture.ts';

/** Each breaks a sound flow in one way that the service refuses, or that does nothing there. */
export const SERVICE_MUTATIONS: readonly Mutation[] = [
  ['a misspelt type', changed('log', (action) => ({ ...action, Type: 'UpdateFlowLogging' })), 'WL101'],
  [
    'a second block of the same name',
    { ...wholeFlow(), Actions: [...wholeFlow().Actions, ...wholeFlow().Actions.slice(-1)] },
    'WL102',
  ],
  ['a start that is gone', { ...wholeFlow(), StartAction: 'gone' }, 'WL103', { companions: CUT_OFF }],
  [
    'a target that is gone',
    withTransitions('state', (transitions) => ({ ...transitions, NextAction: 'gone' })),
    'WL104',
  ],
  ['no way on', withTransitions('log', () => ({})), 'WL105', { companions: CUT_OFF }],
  ['a way on from the end', withTransitions('sorry-bye', () => ({ NextAction: 'hello' })), 'WL106'],
  ['a parameter too many', withParameters('hello', { Volume: '11' }), 'WL107'],
  ['a parameter of another type', withParameters('transfer-to-queue', { QueueId: 'support' }), 'WL107'],
  ['no prompt', withoutParameter('hello', 'Text'), 'WL108'],
  ['two prompts', withParameters('hello', { SSML: '<speak>Hello.</speak>' }), 'WL108'],
  ['no function', withoutParameter('ask', 'LambdaFunctionARN'), 'WL108'],
  ['no validation of digits', withoutParameter('digits', 'InputValidation'), 'WL108'],
  ['an empty prompt', withParameters('hello', { Text: '' }), 'WL109'],
  ['a number where a text is wanted', withParameters('log', { FlowLoggingBehavior: 1 }), 'WL109'],
  ['too many turns', withParameters('again', { LoopCount: '101' }), 'WL109'],
  ['no time for a function', withParameters('ask', { InvocationTimeLimitSeconds: '0' }), 'WL109'],
  ['a comparison with a literal', withParameters('check', { ComparisonValue: 'shipped' }), 'WL109'],
  [
    'no branch for a full queue',
    withoutError('transfer-to-queue', 'QueueAtCapacity'),
    'WL110',
    { companions: CUT_OFF },
  ],
  ['no branch for a failing function', withoutError('ask', 'NoMatchingError'), 'WL110', { companions: CUT_OFF }],
  [
    'an error branch of another type',
    withTransitions('hello', ({ Errors = [], ...rest }) => ({
      ...rest,
      Errors: [...Errors, { ErrorType: 'QueueAtCapacity', NextAction: 'note' }],
    })),
    'WL111',
  ],
  [
    'an operator that there is not',
    withTransitions('check', ({ Conditions = [], ...rest }) => ({
      ...rest,
      Conditions: Conditions.map((one) => ({ ...one, Condition: { ...one.Condition, Operator: 'Contains' } })),
    })),
    'WL112',
  ],
  ['a menu that does not say that it is one', withoutParameter('keys', 'StoreInput'), 'WL108'],
  [
    'more actions than a flow may have',
    flowOf(
      ...Array.from({ length: 250 }, (_, index) => say(`say ${index}`, index === 249 ? 'bye' : `say ${index + 1}`)),
      hangUp('bye'),
    ),
    'WL113',
  ],
  ['a block that nothing leads to', { ...wholeFlow(), Actions: [...wholeFlow().Actions, hangUp('lost')] }, 'WL114'],
  [
    'a check without its plain way on',
    withTransitions('check', ({ Errors = [], Conditions = [] }) => ({ Errors, Conditions })),
    'WL105',
  ],
  [
    'a parameter in small letters',
    changed('hello', (action) => ({ ...action, Parameters: { text: parameterAt(action, 'Text') ?? '' } })),
    'WL107',
    { companions: { WL108: 'the parameter of the right name is not there' } },
  ],
  ['a check without the branch for everything else', withoutError('check', 'NoMatchingCondition'), 'WL110'],
  [
    'an empty text that need not be there',
    greeting(note('UpdateContactData', { Name: 'Order', Description: '' })),
    'WL109',
  ],
  [
    'a queue by its name',
    choosing(
      leading(action('set', 'UpdateContactTargetQueue', { QueueId: 'Support' }), {
        NextAction: 'queue',
        Errors: errors({ NoMatchingError: 'sorry' }),
      }),
    ),
    'WL115',
  ],
  ['a whisper flow that hangs up', greeting(), 'WL116', { options: { flowType: 'AGENT_WHISPER' } }],
  ['keys in a chat', choosing(), 'WL117', { options: { channels: ['CHAT'] } }],
  ['a module without settings', greeting(action('bye', 'EndFlowModuleExecution')), 'WL118'],
  [
    'a flow with the settings of a module',
    { ...greeting(), Settings: { InputParameters: [], OutputParameters: [], Transitions: [] } },
    'WL118',
    { options: { flowType: 'CONTACT_FLOW' } },
  ],
  [
    'a condition that stands there twice',
    withTransitions('check', ({ Conditions = [], ...rest }) => ({
      ...rest,
      Conditions: [...Conditions, ...Conditions],
    })),
    'WL119',
  ],
  [
    'an error branch that stands there twice',
    withTransitions('hello', ({ Errors = [], ...rest }) => ({ ...rest, Errors: [...Errors, ...Errors] })),
    'WL119',
  ],
  [
    'more content than the service takes',
    greeting(note('UpdateContactAttributes', { Attributes: { story: 'x'.repeat(256_000) } })),
    'WL121',
  ],
  ['a dot in a key', greeting(note('UpdateContactAttributes', { Attributes: { 'order.number': '1' } })), 'WL122'],
  ['a tag of AWS', greeting(note('TagContact', { Tags: { 'aws:team': 'orders' } })), 'WL123'],
  [
    'a Wait for two participants',
    greeting(
      action(
        'hello',
        'Wait',
        { TimeLimitSeconds: '5', Events: ['CustomerReturned', 'BotParticipantDisconnected'] },
        {
          NextAction: 'bye',
          Errors: errors({ NoMatchingError: 'bye', ParticipantNotFound: 'bye' }),
          Conditions: ['WaitCompleted', 'CustomerReturned', 'BotParticipantDisconnected'].map((operand) => ({
            NextAction: 'bye',
            Condition: { Operator: 'Equals', Operands: [operand] },
          })),
        },
      ),
    ),
    'WL124',
  ],
  ['the number of agents', staffing(metric('NumberGreaterThan', '2')), 'WL125'],
  ['the number of agents in other words', staffing(metric('NumberGreaterOrEqualTo', '1')), 'WL125'],
];
