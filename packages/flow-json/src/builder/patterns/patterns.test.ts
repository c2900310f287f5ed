import { describe, expect, it } from 'vitest';
import { lint } from '../../lint.ts';
import { synchronousLadder } from '../../ladder/synchronous-ladder.ts';
import { built, orderStatus, wiring } from '../built-flow.fixture.ts';
import type { CallBranch } from '../call.ts';
import { contactFlow } from '../contact-flow.ts';
import { working } from '../jobs/job.fixture.ts';
import { lambdaFunction } from '../lambda-function.ts';
import { hours, queue } from '../resources.ts';
import { text } from '../text.ts';

const checkPin = lambdaFunction<() => Promise<{ readonly valid: boolean }>>({
  name: 'check-pin',
  limits: synchronousLadder(3),
});

const orders = lambdaFunction<
  () => Promise<{ readonly count: number; readonly item1?: string; readonly item2?: string; readonly item3?: string }>
>({ name: 'orders', limits: synchronousLadder(3) });

const sorry: CallBranch = (call) => {
  call.say('That did not work. Please call again later.', { name: 'sorry' });
  call.disconnect({ name: 'bye' });
};

/** One example of each pattern, as an app would use it. */
const EXAMPLES: Readonly<Record<string, CallBranch>> = {
  retry: (call) => {
    const order = call.retry(orderStatus, { times: 3, between: 'One moment, I try again.', onFailure: sorry });
    call.say(text`It is ${order.state}.`, { name: 'state' });
  },
  'askValidated with a function': (call) => {
    call.askValidated('Please enter your PIN.', {
      maximumLength: 4,
      validate: { with: checkPin, isValid: (answer) => answer.valid },
      wrong: 'That is not your PIN.',
      silent: 'I did not hear anything.',
      onFailure: sorry,
    });
    call.say('Welcome.', { name: 'welcome' });
  },
  'askValidated with a comparison': (call) => {
    call.askValidated('Which day of the month?', {
      maximumLength: 2,
      validate: { operator: 'NumberLessThan', operand: '32' },
      wrong: 'There is no such day.',
      times: 2,
      onFailure: sorry,
    });
    call.say('Thank you.', { name: 'thanks' });
  },
  openingHours: (call) => {
    call.openingHours({
      hours: hours('shop'),
      closed: 'We are closed. We will call you back in the morning.',
      callback: { queue: queue('callbacks'), onFailure: sorry },
      onFailure: sorry,
    });
    call.say('Welcome.', { name: 'welcome' });
  },
  sayList: (call) => {
    const { count, item1, item2, item3 } = call.invoke(orders, { onFailure: sorry });
    call.sayList([item1, item2, item3], {
      count,
      each: (item, number) => text`Order: ${item}.`.replace('Order', `Order ${number}`),
      onEmpty: (call) => call.say('You have no orders.', { name: 'none' }),
    });
    call.say('That was all.', { name: 'all' });
  },
};

describe('patterns', () => {
  it.each(Object.entries(EXAMPLES))('%s gives lint no error', (_, body) => {
    const { content } = contactFlow({ name: 'Test' }, body);

    expect(lint(content).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('retry', () => {
  it('speaks before each further try, and leaves the loop on success', () => {
    expect(wiring(EXAMPLES['retry'] ?? sorry)).toEqual({
      'invoke-order-status': '> state, NoMatchingError > repeat-2-times',
      'repeat-2-times': '> sorry, ContinueLooping > say-one-moment-i-try, DoneLooping > sorry',
      'say-one-moment-i-try': '> invoke-order-status-2, NoMatchingError > invoke-order-status-2',
      'invoke-order-status-2': '> state, NoMatchingError > repeat-2-times',
      sorry: '> bye, NoMatchingError > bye',
      bye: '',
      state: '> end, NoMatchingError > end',
      end: '',
    });
  });

  it('starts asynchronous work again in its loop', () => {
    const targets = wiring(
      (call) => {
        call.retry(working('async'), { times: 3, between: 'Once more.', onFailure: sorry });
        call.say('Done.', { name: 'done' });
      },
      { channels: ['VOICE'] },
    );

    expect(targets).toMatchObject({
      'start-order-status': '> save-order-status-2, NoMatchingError > repeat-2-times',
      'load-order-status-2': '> done, NoMatchingError > repeat-2-times, InProgress > load-again-2',
      'repeat-2-times': '> sorry, ContinueLooping > say-once-more, DoneLooping > sorry',
      'say-once-more': '> start-order-status-2, NoMatchingError > start-order-status-2',
      'start-order-status-2': '> save-order-status, NoMatchingError > repeat-2-times',
      'load-order-status': '> done, NoMatchingError > repeat-2-times, InProgress > load-again',
    });
  });

  it('starts work behind a state machine under the next number, in blocks of its own', () => {
    const blocks = built(
      (call) => {
        call.retry(working('step-functions'), { name: 'look', times: 3, between: 'Once more.', onFailure: sorry });
        call.say('Done.', { name: 'done' });
      },
      { channels: ['VOICE'] },
    );

    const starts = blocks.flatMap(({ Identifier, Parameters }) => {
      const given = Parameters?.['LambdaInvocationAttributes'] as Record<string, string> | undefined;
      return given?.['executionAttempt'] === undefined ? [] : [[Identifier, given['executionAttempt']]];
    });
    expect(starts).toEqual([
      ['look', '1'],
      ['start-order-status', '2'],
      ['start-order-status-2', '3'],
    ]);
    expect(blocks.filter(({ Identifier }) => Identifier.startsWith('say-once-more'))).toHaveLength(2);
    expect(blocks.filter(({ Identifier }) => Identifier.startsWith('sorry'))).toHaveLength(1);
  });

  it('refuses more numbered tries than a flow has room for', () => {
    const writing = (): unknown =>
      wiring((call) => void call.retry(working('step-functions'), { times: 11, between: 'Again.', onFailure: sorry }));

    expect(writing).toThrow('give a whole number from 2 to 10');
  });

  it.each([0, 1, 1.5, 101])('refuses %d tries', (times) => {
    const writing = (): unknown =>
      wiring((call) => void call.retry(orderStatus, { times, between: 'Again.', onFailure: sorry }));

    expect(writing).toThrow(`retry got ${times} tries`);
  });
});

describe('askValidated', () => {
  it('asks again where nothing or something wrong was entered, and leaves the loop where it is good', () => {
    const targets = wiring(EXAMPLES['askValidated with a comparison'] ?? sorry);

    expect(targets).toMatchObject({
      'repeat-2-times': '> sorry-2, ContinueLooping > ask-which-day-of-the, DoneLooping > sorry-2',
      'ask-which-day-of-the': '> check-input, NoMatchingError > sorry',
      'check-input': '> check-validity, Timeout > say-there-is-no-such, NoMatchingCondition > check-validity',
      'say-there-is-no-such': '> repeat-2-times, NoMatchingError > repeat-2-times',
      'check-validity': '> say-there-is-no-such-2, 32 > thanks, NoMatchingCondition > say-there-is-no-such-2',
      'say-there-is-no-such-2': '> repeat-2-times, NoMatchingError > repeat-2-times',
    });
  });

  it('lets a function look at the digits', () => {
    const { content } = contactFlow({ name: 'Test' }, EXAMPLES['askValidated with a function'] ?? sorry);

    const look = content.Actions.find(({ Identifier }) => Identifier === 'invoke-check-pin');
    const check = content.Actions.find(({ Identifier }) => Identifier === 'check-validity');
    expect(look?.Parameters).toMatchObject({ LambdaInvocationAttributes: { input: '$.StoredCustomerInput' } });
    expect(check?.Parameters).toEqual({ ComparisonValue: '$.External.valid' });
  });

  it('goes on after the whole where a failure says nothing more', () => {
    const targets = wiring((call) => {
      call.askValidated('PIN?', {
        name: 'ask',
        maximumLength: 4,
        validate: { operator: 'Equals', operand: '1234' },
        wrong: 'No.',
        onFailure: (call) => call.say('Sorry.', { name: 'sorry' }),
      });
      call.say('After.', { name: 'after' });
    });

    expect(targets['sorry']).toBe('> after, NoMatchingError > after');
    expect(targets['sorry-2']).toBe('> after, NoMatchingError > after');
  });
});

describe('askValidated, with a function that Connect does not wait for', () => {
  it('reads the field where the answer of its mode stands', () => {
    const blocks = built((call) => {
      call.askValidated('Number?', {
        maximumLength: 4,
        validate: { with: working('step-functions'), isValid: (answer) => answer.state, equals: 'shipped' },
        wrong: 'There is no such order.',
        onFailure: sorry,
      });
    });

    const check = blocks.find(({ Identifier }) => Identifier === 'check-validity');
    expect(check?.Parameters).toEqual({ ComparisonValue: '$.External.result.state' });
  });
});

describe('openingHours', () => {
  it('hangs up after the message unless something else is said', () => {
    const targets = wiring((call) => {
      call.openingHours({ closed: 'We are closed.', onFailure: sorry });
      call.say('Welcome.', { name: 'welcome' });
    });

    expect(targets).toMatchObject({
      'opening-hours': '> sorry, True > welcome, False > say-we-are-closed, NoMatchingError > sorry',
      'say-we-are-closed': '> disconnect, NoMatchingError > disconnect',
    });
  });
});

describe('sayList', () => {
  it('speaks as many members as there are', () => {
    const targets = wiring(EXAMPLES['sayList'] ?? sorry);

    expect(targets).toMatchObject({
      list: '> none, 1 > say-order-1, NoMatchingCondition > none',
      'say-order-1': '> list-2, NoMatchingError > list-2',
      'list-2': '> all, 2 > say-order-2, NoMatchingCondition > all',
      'say-order-3': '> all, NoMatchingError > all',
      none: '> all, NoMatchingError > all',
    });
  });

  it('refuses a list without members', () => {
    expect(() => wiring((call) => call.sayList([], { count: call.storedInput }))).toThrow('sayList got no member');
  });
});
