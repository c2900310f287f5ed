import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../errors.ts';
import { asynchronousLadder } from '../ladder/asynchronous-ladder.ts';
import { synchronousLadder } from '../ladder/synchronous-ladder.ts';
import { built, orderStatus } from './built-flow.fixture.ts';
import type { Call, CallBranch } from './call.ts';
import { contactFlow } from './contact-flow.ts';
import { lambdaFunction } from './lambda-function.ts';
import { referenceTo } from './reference.ts';
import { flow, queue } from './resources.ts';
import type { LoopToken } from './statement.ts';
import { text } from './text.ts';

const slow = lambdaFunction<() => object>({ name: 'slow', limits: asynchronousLadder(30) });
const goOn: CallBranch = () => undefined;
const hangUp: CallBranch = (call) => call.disconnect();

function menu(call: Call, timeoutSeconds: number): void {
  call.askChoice('Press 1.', { choices: { '1': goOn }, onNoInput: goOn, onNoMatch: goOn, timeoutSeconds });
}

function digits(call: Call, options: { maximumLength?: number; timeoutSeconds?: number; terminator?: string }): void {
  call.askDigits('Number?', { maximumLength: 4, onFailure: goOn, ...options });
}

function waiting(blockSeconds: number): CallBranch {
  const limits = { ...synchronousLadder(5), blockSeconds };
  return (call) => call.invoke({ ...orderStatus, limits }, { onFailure: goOn });
}

const REFUSALS: readonly [what: string, body: CallBranch, message: string][] = [
  ['an empty prompt', (call) => call.say(''), 'A prompt is empty'],
  ['a blank prompt', (call) => call.say(' \n\t'), 'A prompt is empty'],
  [
    'an empty menu prompt',
    (call) => call.askChoice('', { choices: { '1': goOn }, onNoInput: goOn, onNoMatch: goOn }),
    'A prompt is empty',
  ],
  ['an empty question', (call) => call.askDigits('', { maximumLength: 1, onFailure: goOn }), 'A prompt is empty'],
  [
    'a wait while another block waits',
    (call) => call.wait(10, { while: (call) => call.wait(2, { onFailure: goOn }), onFailure: goOn }),
    '"wait-2-seconds" waits while another block waits',
  ],
  [
    'a job that is waited for while another block waits',
    (call) =>
      call.wait(10, {
        while: (call) => call.when(call.channel, { CHAT: (call) => call.invoke(slow, { onFailure: goOn }) }),
        onFailure: goOn,
      }),
    '"wait-for-slow" waits while another block waits',
  ],
  [
    'a step after the end',
    (call) => {
      call.disconnect();
      call.say('Hello.');
    },
    '"say-hello" can never be reached: no way leads on from "disconnect"',
  ],
  [
    'a step after arms that all end',
    (call) => {
      call.when(call.channel, { CHAT: hangUp, otherwise: hangUp });
      call.say('Hello.');
    },
    'no way leads on from "when-channel"',
  ],
  [
    'a step after a menu whose arms all end',
    (call) => {
      call.askChoice('Press 1.', { name: 'menu', choices: { '1': hangUp }, onNoInput: hangUp, onNoMatch: hangUp });
      call.say('Hello.');
    },
    'no way leads on from "menu"',
  ],
  [
    'a step after a transfer that never comes back',
    (call) => {
      call.transferToFlow(flow('other'), { onFailure: hangUp });
      call.say('Hello.');
    },
    'no way leads on from "transfer-to-flow"',
  ],
  [
    'a step after a queue that never gives back',
    (call) => {
      call.transferToQueue(queue('other'), { onFull: hangUp, onFailure: hangUp });
      call.say('Hello.');
    },
    'no way leads on from "set-queue"',
  ],
  [
    'a step after a loop that ends when it is done',
    (call) => {
      call.repeat(2, (call) => call.say('Again.'), { onExhausted: hangUp });
      call.say('Hello.');
    },
    'no way leads on from "repeat-2-times"',
  ],
  [
    'a step after leaving a loop',
    (call) =>
      call.repeat(2, (call, loop) => {
        call.leave(loop);
        call.say('Hello.');
      }),
    'no way leads on from leaving the loop',
  ],
  [
    'a step after the end of a raw action',
    (call) => {
      call.raw({ type: 'EndFlowExecution', terminal: true });
      call.say('Hello.');
    },
    'no way leads on from "end-flow-execution"',
  ],
  [
    'the outer call in a branch',
    (call) => call.when(call.channel, { CHAT: () => call.say('Hello.') }),
    '"say-hello" was added to the outer call while a branch is being written',
  ],
  [
    'the outer call in a failure branch',
    (call) => call.invoke(orderStatus, { onFailure: () => call.disconnect() }),
    '"disconnect" was added to the outer call',
  ],
  [
    'the outer call with branches in a branch',
    (call) => call.when(call.channel, { CHAT: () => call.when(call.channel, { VOICE: goOn }) }),
    'A block with branches was added to the outer call',
  ],
  [
    'the outer call in a loop',
    (call) => call.repeat(2, () => call.say('Hello.')),
    '"say-hello" was added to the outer call',
  ],
  [
    'the call of a branch after that branch',
    (call) => {
      let inner = call;
      call.when(call.channel, {
        CHAT: (branch) => {
          inner = branch;
        },
      });
      inner.say('Hello.');
    },
    '"say-hello" was added to a call whose branch is already written',
  ],
  [
    'an asynchronous flow',
    async (call: Call) => {
      await Promise.resolve();
      call.disconnect();
    },
    'Remove its "async"',
  ],
  [
    'leaving a loop from outside',
    (call) => {
      let token: LoopToken | undefined;
      call.repeat(2, (_, loop) => {
        token = loop;
      });
      call.say('Hello.');
      if (token !== undefined) call.leave(token);
    },
    'leave(loop) stands outside the loop it names',
  ],
  [
    'leaving a loop where it is done',
    (call) => {
      let token: LoopToken | undefined;
      call.repeat(
        2,
        (_, loop) => {
          token = loop;
        },
        {
          onExhausted: (call) => {
            if (token !== undefined) call.leave(token);
          },
        },
      );
    },
    'leave(loop) stands outside the loop it names',
  ],
  [
    'leaving a loop of nobody',
    (call) => call.leave({ loop: Symbol('loop') }),
    'leave(loop) stands outside the loop it names',
  ],
  ['an empty case', (call) => call.when(call.channel, { '': goOn } as object), 'has an empty case'],
  ['no case', (call) => call.when(call.channel, { otherwise: hangUp }), 'A branch on $.Channel has no case'],
  [
    'no choice',
    (call) => call.askChoice('Press nothing.', { choices: {}, onNoInput: goOn, onNoMatch: goOn }),
    'A menu needs at least one choice',
  ],
  [
    'a key that no phone has',
    (call) => call.askChoice('Press A.', { choices: { A: goOn } as object, onNoInput: goOn, onNoMatch: goOn }),
    'A menu has a choice on "A"; a phone has the keys 0, 1,',
  ],
  ...[0, 181, 1.5, NaN].map((seconds): (typeof REFUSALS)[number] => [
    `a menu of ${seconds} seconds`,
    (call) => menu(call, seconds),
    `timeoutSeconds is ${seconds}`,
  ]),
  ...[0, 181, -1, 0.5].map((seconds): (typeof REFUSALS)[number] => [
    `a question of ${seconds} seconds`,
    (call) => digits(call, { timeoutSeconds: seconds }),
    `timeoutSeconds is ${seconds}`,
  ]),
  ...[0, -1, 1.5, NaN].map((length): (typeof REFUSALS)[number] => [
    `${length} digits`,
    (call) => digits(call, { maximumLength: length }),
    `maximumLength is ${length}`,
  ]),
  ...['', '######', 'A', '1 '].map((keys): (typeof REFUSALS)[number] => [
    `the terminator "${keys}"`,
    (call) => digits(call, { terminator: keys }),
    `terminator is "${keys}"`,
  ]),
  ...[0, 101, 1.5, -1, NaN].map((times): (typeof REFUSALS)[number] => [
    `${times} turns`,
    (call) => call.repeat(times, goOn),
    `repeat got ${times} turns`,
  ]),
  ...[0, 9, 1.5, NaN].map((seconds): (typeof REFUSALS)[number] => [
    `a block that waits ${seconds} seconds`,
    waiting(seconds),
    `has a block limit of ${seconds} s`,
  ]),
  [
    'an empty parameter',
    (call) => call.invoke(orderStatus, { parameters: { phone: '' }, onFailure: goOn }),
    'The parameter "phone" of "order-status" is an empty text',
  ],
  ['no attribute', (call) => call.setAttributes({}), 'setAttributes got no attribute'],
  ['an empty attribute', (call) => call.setAttributes({ language: '' }), 'The attribute "language" is an empty text'],
  ['an attribute without a key', (call) => call.setAttributes({ '': 'en' }), 'An attribute has an empty key'],
  ['an attribute key with a dollar', (call) => call.setAttributes({ a$b: 'en' }), 'The attribute key "a$b" holds'],
  ['an attribute key with a dot', (call) => call.setAttributes({ 'a.b': 'en' }), 'The attribute key "a.b" holds'],
  [
    'an empty queue',
    (call) => call.transferToQueue('', { onFull: goOn, onFailure: goOn }),
    'transferToQueue got an empty queue',
  ],
  ['an empty flow', (call) => call.transferToFlow('', { onFailure: goOn }), 'transferToFlow got an empty flow'],
  [
    'a terminal raw action with errors',
    (call) => call.raw({ type: 'X', terminal: true, errors: { NoMatchingError: goOn } }),
    'The raw action X is terminal and has branches',
  ],
  [
    'a terminal raw action with conditions',
    (call) => call.raw({ type: 'X', terminal: true, conditions: [{ operator: 'Equals', operand: 'a', then: goOn }] }),
    'The raw action X is terminal and has branches',
  ],
  ['an empty name', (call) => call.say('Hello.', { name: '' }), 'The block name "" is empty'],
  ['a name with a slash', (call) => call.say('Hello.', { name: 'a/b' }), 'The block name "a/b" contains "/"'],
  ['a name of 51 characters', (call) => call.disconnect({ name: 'x'.repeat(51) }), 'has 51 characters, 50 are allowed'],
  [
    'a reserved name',
    (call) => call.logging('Enabled', { name: 'constructor' }),
    'The block name "constructor" is a reserved word',
  ],
  [
    'a field name that no path can hold',
    (call) => call.say(text`${call.attributes[`it's "so"`] ?? call.channel}`),
    'its name holds both kinds of quotes',
  ],
  [
    'a value that letters follow after a dot',
    (call) => call.say(text`${call.channel}.x`),
    '$.Channel is followed by ".x"',
  ],
  [
    'a function whose name cannot be resolved',
    () => lambdaFunction({ name: 'order status', limits: synchronousLadder(5) }),
    '"order status" cannot name one of the functions',
  ],
  [
    'a function with an empty ARN',
    () => lambdaFunction({ name: 'order-status', arn: '', limits: synchronousLadder(5) }),
    'has an empty ARN',
  ],
  [
    'a queue whose name cannot be resolved',
    () => queue('Kundendienst Nord'),
    '"Kundendienst Nord" cannot name one of the queues',
  ],
  ['a flow whose name cannot be resolved', () => flow(''), '"" cannot name one of the flows'],
];

describe('contactFlow', () => {
  it.each(REFUSALS)('refuses %s', (_, body, message) => {
    const writing = (): unknown => built(body);

    expect(writing).toThrow(FlowUsageError);
    expect(writing).toThrow(message);
  });

  it.each(['', ' '])('refuses the name "%s"', (name) => {
    expect(() => contactFlow({ name }, hangUp)).toThrow(FlowUsageError);
  });

  it('lets the call go on after a branch that threw and was caught', () => {
    const blocks = built((call) => {
      expect(() => call.when(call.channel, { CHAT: (call) => call.say('') })).toThrow(FlowUsageError);
      call.say('Hello.');
    });

    expect(blocks.map(({ Identifier }) => Identifier)).toEqual(['say-hello', 'end']);
  });

  it('takes steps after a loop that is left, though its end hangs up', () => {
    const blocks = built((call) => {
      call.repeat(2, (call, loop) => call.when(referenceTo('$.Channel'), { CHAT: (call) => call.leave(loop) }), {
        onExhausted: hangUp,
      });
      call.say('Hello.');
    });

    expect(blocks.map(({ Identifier }) => Identifier)).toContain('say-hello');
  });
});
