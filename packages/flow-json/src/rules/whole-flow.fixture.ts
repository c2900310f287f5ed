import { contactFlow } from '../builder/contact-flow.ts';
import { lambdaFunction } from '../builder/lambda-function.ts';
import { flow, queue } from '../builder/resources.ts';
import { text } from '../builder/text.ts';
import type { Action, Flow, Transitions } from '../flow/flow.ts';
import type { JsonObject } from '../json.ts';
import { synchronousLadder } from '../ladder/synchronous-ladder.ts';

const orderStatus = lambdaFunction<() => Promise<{ state: string }>>({
  name: 'order-status',
  limits: synchronousLadder(5),
});

/** A sound flow with every plain method of the builder in it. */
export function wholeFlow(): Flow {
  return contactFlow({ name: 'Whole' }, (call) => {
    call.logging('Enabled', { name: 'log' });
    call.say('Hello.', { name: 'hello' });
    call.setAttributes({ caller: call.customer.address }, { name: 'note' });
    const number = call.askDigits('Your number, please.', {
      name: 'digits',
      maximumLength: 8,
      onFailure: (call) => call.say('I did not get that.', { name: 'no-digits' }),
    });
    call.when(number, { Timeout: (call) => call.say('I heard no number.', { name: 'no-number' }) }, { name: 'typed' });
    const order = call.invoke(orderStatus, {
      name: 'ask',
      parameters: { number },
      onFailure: (call) => {
        call.say('I cannot reach our systems.', { name: 'sorry' });
        call.disconnect({ name: 'sorry-bye' });
      },
    });
    call.when(
      order.state,
      { shipped: (call) => call.say(text`It is ${order.state}.`, { name: 'state' }) },
      { name: 'check' },
    );
    call.repeat(
      3,
      (call, loop) => {
        call.askChoice('Press 1 to go on, 2 for an agent.', {
          name: 'keys',
          choices: {
            '1': (call) => call.leave(loop),
            '2': (call) =>
              call.transferToQueue(queue('support'), {
                onFull: (call) => call.say('Nobody is free.', { name: 'full' }),
                onFailure: (call) => call.say('That did not work.', { name: 'failed' }),
              }),
          },
          onNoInput: (call) => call.say('I heard nothing.', { name: 'nothing' }),
          onNoMatch: (call) => call.say('I do not know that key.', { name: 'unknown' }),
        });
      },
      { name: 'again' },
    );
    call.transferToFlow(flow('opening-hours'), {
      name: 'hours',
      onFailure: (call) => call.say('Goodbye.', { name: 'bye' }),
    });
  }).content;
}

/** The whole flow with one action changed. */
export function changed(identifier: string, change: (action: Action) => Action): Flow {
  const flow = wholeFlow();
  if (!flow.Actions.some(({ Identifier }) => Identifier === identifier)) throw new Error(`No block ${identifier}`);
  return {
    ...flow,
    Actions: flow.Actions.map((action) => (action.Identifier === identifier ? change(action) : action)),
  };
}

export function withParameters(identifier: string, parameters: JsonObject): Flow {
  return changed(identifier, (action) => ({ ...action, Parameters: { ...action.Parameters, ...parameters } }));
}

export function withoutParameter(identifier: string, name: string): Flow {
  return changed(identifier, (action) => ({
    ...action,
    Parameters: Object.fromEntries(Object.entries(action.Parameters ?? {}).filter(([key]) => key !== name)),
  }));
}

export function withTransitions(identifier: string, change: (transitions: Transitions) => Transitions): Flow {
  return changed(identifier, (action) => ({ ...action, Transitions: change(action.Transitions) }));
}

export function withoutError(identifier: string, errorType: string): Flow {
  return withTransitions(identifier, ({ Errors = [], ...rest }) => ({
    ...rest,
    Errors: Errors.filter((error) => error.ErrorType !== errorType),
  }));
}
