import { compare, flowOf, hangUp, invoke, menu, say } from './flow.fixture.ts';
import { CUT_OFF, type Mutation } from './mutation.fixture.ts';
import { choosing, greeting } from './sound-flows.fixture.ts';
import { withParameters } from './whole-flow.fixture.ts';

/** Each breaks a sound flow in one way that a caller would feel. */
export const CALLER_MUTATIONS: readonly Mutation[] = [
  [
    'two functions without a word between them',
    flowOf(invoke('one', 'two', 'sorry'), invoke('two', 'sorry', 'sorry'), say('sorry', 'bye'), hangUp('bye')),
    'WL301',
    {
      companions: {
        WL203: 'both failures go on to the next block, whatever that is',
        WL207: 'the function is named by its ARN',
      },
    },
  ],
  ['a circle without a way out', greeting(say('hello', 'hello')), 'WL302', { companions: CUT_OFF }],
  [
    'a way around the queue',
    choosing(menu('keys', { '1': 'which' }, 'pardon'), compare('which', 'set', 'queue')),
    'WL303',
  ],
  ['a menu that hangs up', choosing(menu('keys', { '1': 'set' }, 'bye')), 'WL304', { companions: CUT_OFF }],
  ['a speech', greeting(say('hello', 'bye', { Text: 'x'.repeat(3001) })), 'WL305'],
  ['a tag that is not closed', greeting(say('hello', 'bye', { SSML: '<speak>Hello.' })), 'WL306'],
  ['SSML for text', withParameters('hello', { Text: '<speak>Hello.</speak>' }), 'WL307'],
  [
    'keys that nobody checks',
    greeting(
      invoke('hello', 'answer', 'sorry', {
        LambdaFunctionARN: '${functions.order-status}',
        LambdaInvocationAttributes: { number: '$.StoredCustomerInput' },
      }),
      say('answer', 'bye'),
      say('sorry', 'bye'),
    ),
    'WL308',
  ],
];
