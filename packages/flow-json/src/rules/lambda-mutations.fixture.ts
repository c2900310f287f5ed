import { load, start } from './asynchronous.fixture.ts';
import { compare, invoke, loop, say } from './flow.fixture.ts';
import { CUT_OFF, type Mutation } from './mutation.fixture.ts';
import {
  asynchronous,
  greeting,
  polling,
  twoFunctions,
  waitMeanwhile,
  waitWithComfort,
} from './sound-flows.fixture.ts';
import { withParameters, withTransitions } from './whole-flow.fixture.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:';

/** Each breaks a sound flow in one way that has to do with functions. */
export const LAMBDA_MUTATIONS: readonly Mutation[] = [
  [
    'a limit that Connect does not wait',
    withParameters('ask', { InvocationTimeLimitSeconds: '9' }),
    'WL201',
    { companions: { WL301: 'the caller waits that long in silence' } },
  ],
  [
    'a start that may run for longer than Connect lets it',
    asynchronous(
      start('go', 'wait', 'sorry', {
        LambdaFunctionARN: '${functions.order-status}',
        InvocationTimeLimitSeconds: '61',
      }),
    ),
    'WL109',
    { companions: { WL215: 'the Wait is for a function of at most 60 seconds' } },
  ],
  [
    'a failure that hangs up',
    withTransitions('ask', (transitions) => ({
      ...transitions,
      Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'sorry-bye' }],
    })),
    'WL202',
    { companions: CUT_OFF },
  ],
  [
    'a failure that goes the way of success',
    withTransitions('ask', (transitions) => ({
      ...transitions,
      Errors: [{ ErrorType: 'NoMatchingError', NextAction: transitions.NextAction ?? '' }],
    })),
    'WL203',
    { companions: CUT_OFF },
  ],
  [
    'a failure that goes on to the answer',
    withTransitions('sorry', (transitions) => ({ ...transitions, NextAction: 'check' })),
    'WL205',
  ],
  [
    'a function without an alias',
    withParameters('ask', { LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:order-status' }),
    'WL204',
    { companions: { WL207: 'an ARN is written out to be without one' } },
  ],
  [
    'a function with a very long name',
    withParameters('ask', { LambdaFunctionARN: `${ARN}${'x'.repeat(100)}:PROD` }),
    'WL206',
    { companions: { WL207: 'an ARN is written out to be too long' } },
  ],
  ['a function of one account', withParameters('ask', { LambdaFunctionARN: `${ARN}order-status:PROD` }), 'WL207'],
  [
    'three slow functions in a row',
    greeting(
      slow('hello', 'second'),
      slow('second', 'third'),
      slow('third', 'answer'),
      say('answer', 'bye'),
      say('sorry', 'bye'),
    ),
    'WL208',
    { companions: { WL301: 'the caller hears nothing for as long' } },
  ],
  ['a field of the answer before', twoFunctions(say('answer', 'bye', { Text: 'It is $.External.name.' })), 'WL209'],
  [
    'an answer before the question',
    greeting(
      say('hello', 'who', { Text: 'Hello, $.External.name.' }),
      invoke('who', 'bye', 'sorry', { LambdaFunctionARN: '${functions.caller}' }),
      say('sorry', 'bye'),
    ),
    'WL210',
  ],
  [
    'a second start at once',
    asynchronous(
      start('go', 'second', 'sorry', { LambdaFunctionARN: '${functions.caller}' }),
      start('second', 'wait', 'sorry', { LambdaFunctionARN: '${functions.order-status}' }),
    ),
    'WL211',
  ],
  [
    'a start that waits for its answer itself',
    asynchronous(invoke('go', 'wait', 'sorry', { LambdaFunctionARN: '${functions.order-status}' })),
    'WL212',
  ],
  [
    'a function that is given up while it runs',
    asynchronous(load('get', 'answer', 'sorry', 'sorry')),
    'WL213',
    { companions: CUT_OFF },
  ],
  [
    'a Wait during a Wait',
    greeting(
      waitMeanwhile('hello', 'music', 'bye'),
      say('music', 'second'),
      waitMeanwhile('second', 'more', 'bye'),
      say('more', 'bye'),
    ),
    'WL214',
  ],
  ['a Wait that ends with the function', asynchronous(waitWithComfort({ TimeLimitSeconds: '30' })), 'WL215'],
  [
    'a circle without a Loop',
    polling(compare('again', 'ask', 'ask', { ComparisonValue: '$.Attributes.state' })),
    'WL216',
  ],
  ['a circle that is over at once', polling(loop('again', 'ask', 'sorry', '2')), 'WL217'],
];

/** A function that may take eight seconds. */
function slow(identifier: string, next: string) {
  const Parameters = { LambdaFunctionARN: '${functions.order-status}', InvocationTimeLimitSeconds: '8' };
  return invoke(identifier, next, 'sorry', Parameters);
}
