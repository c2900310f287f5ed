import type { Action, Flow } from '../flow/flow.ts';
import { load, start, waitForFunction } from './asynchronous.fixture.ts';
import {
  action,
  compare,
  conditions,
  errors,
  flowOf,
  hangUp,
  invoke,
  leading,
  loop,
  menu,
  say,
  setQueue,
  toQueue,
} from './flow.fixture.ts';

const LambdaFunctionARN = '${functions.order-status}';

/** Some of the actions of a flow, to be taken instead of its own or beside them. */
export type Changes = readonly Action[];

/** Says hello and hangs up. */
export function greeting(...changes: Changes): Flow {
  return changedBy([say('hello', 'bye'), hangUp('bye')], changes);
}

/** Starts a function, comforts the caller while it runs, and says what it answered. */
export function asynchronous(...changes: Changes): Flow {
  return changedBy(
    [
      start('go', 'wait', 'sorry', { LambdaFunctionARN }),
      waitWithComfort(),
      loop('patience', 'comfort', 'bye', '20'),
      say('comfort', 'patience', { SSML: '<speak>We are still looking.<break time="2s"/></speak>' }),
      load('get', 'answer', 'sorry', 'moment'),
      say('moment', 'again'),
      loop('again', 'wait', 'sorry'),
      say('answer', 'bye', { Text: 'It is $.External.state.' }),
      say('sorry', 'bye'),
      hangUp('bye'),
    ],
    changes,
  );
}

/** Asks a function for a state until it is another one, at most four times. */
export function polling(...changes: Changes): Flow {
  return changedBy(
    [
      loop('again', 'ask', 'sorry', '4'),
      invoke('ask', 'check', 'sorry', { LambdaFunctionARN }),
      compare('check', 'answer', 'moment', { ComparisonValue: '$.External.done' }),
      say('moment', 'again', { SSML: '<speak>A moment, please.<break time="3s"/></speak>' }),
      say('answer', 'bye', { Text: 'It is $.External.state.' }),
      say('sorry', 'bye'),
      hangUp('bye'),
    ],
    changes,
  );
}

/** Asks two functions and says what each answered. */
export function twoFunctions(...changes: Changes): Flow {
  return changedBy(
    [
      invoke('who', 'hello', 'sorry', { LambdaFunctionARN: '${functions.caller}' }),
      say('hello', 'what', { Text: 'Hello, $.External.name.' }),
      invoke('what', 'answer', 'sorry', { LambdaFunctionARN }),
      say('answer', 'bye', { Text: 'It is $.External.state.' }),
      say('sorry', 'bye'),
      hangUp('bye'),
    ],
    changes,
  );
}

/** Asks for a key, and again. */
export function choosing(...changes: Changes): Flow {
  return changedBy(
    [
      loop('again', 'keys', 'sorry'),
      menu('keys', { '1': 'set' }, 'pardon'),
      say('pardon', 'again'),
      setQueue('set', 'queue', 'sorry'),
      toQueue('queue', 'sorry'),
      say('sorry', 'bye'),
      hangUp('bye'),
    ],
    changes,
  );
}

/** Sees whether an agent is there. */
export function staffing(...changes: Changes): Flow {
  return changedBy(
    [
      metric('NumberGreaterThan', '0'),
      setQueue('set', 'queue', 'sorry'),
      toQueue('queue', 'sorry'),
      say('sorry', 'bye'),
      hangUp('bye'),
    ],
    changes,
  );
}

/** A look at the agents of the queue. */
export function metric(Operator: string, operand: string): Action {
  return action(
    'staff',
    'CheckMetricData',
    { MetricType: 'NumberOfAgentsOnline', QueueId: '${queues.support}' },
    {
      NextAction: 'sorry',
      Errors: errors({ NoMatchingError: 'sorry', NoMatchingCondition: 'sorry' }),
      Conditions: [{ NextAction: 'set', Condition: { Operator, Operands: [operand] } }],
    },
  );
}

/** A block that sets something and goes on. */
export function note(Type: string, Parameters: Action['Parameters'] = {}, next = 'bye'): Action {
  return action('hello', Type, Parameters, { NextAction: next, Errors: errors({ NoMatchingError: next }) });
}

/** A Wait for the function that was started last, with comfort prompts meanwhile. */
export function waitWithComfort(Parameters: Action['Parameters'] = {}): Action {
  const meanwhile = { ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' };
  const wait = waitForFunction('wait', 'get', 'sorry', { ...meanwhile, ...Parameters });
  const { Conditions = [], ...others } = wait.Transitions;
  return leading(wait, { ...others, Conditions: [...Conditions, ...conditions({ Continue: 'patience' })] });
}

/** A Wait that lets the flow run on meanwhile. */
export function waitMeanwhile(identifier: string, Continue: string, WaitCompleted: string): Action {
  return leading(
    action(identifier, 'Wait', { TimeLimitSeconds: '8', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' }),
    {
      NextAction: WaitCompleted,
      Errors: errors({ NoMatchingError: WaitCompleted }),
      Conditions: conditions({ Continue, WaitCompleted }),
    },
  );
}

function changedBy(actions: readonly Action[], changes: Changes): Flow {
  const changed = new Map(changes.map((one) => [one.Identifier, one]));
  const known = new Set(actions.map(({ Identifier }) => Identifier));
  return flowOf(
    ...actions.map((one) => changed.get(one.Identifier) ?? one),
    ...changes.filter(({ Identifier }) => !known.has(Identifier)),
  );
}
