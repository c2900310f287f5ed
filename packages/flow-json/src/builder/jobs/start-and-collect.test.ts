import { describe, expect, it } from 'vitest';
import type { Ladder } from '../../ladder/ladder.ts';
import { lint } from '../../lint.ts';
import { built, wiring } from '../built-flow.fixture.ts';
import type { CallBranch } from '../call.ts';
import { contactFlow } from '../contact-flow.ts';
import { lambdaFunction } from '../lambda-function.ts';
import { text } from '../text.ts';
import { LIMITS, sorry, working } from './job.fixture.ts';

const VOICE = { channels: ['VOICE'] } as const;
const LONG = ['async', 'step-functions'] as const;

/** Begins early, asks something, and says the answer. */
function early(execution: Ladder['execution']): CallBranch {
  return (call) => {
    const job = call.start(working(execution), { parameters: { id: '1' }, onFailure: sorry });
    call.askDigits('Your year of birth?', { name: 'ask', maximumLength: 4, onFailure: (call) => call.goTo('collect') });
    call.label('collect');
    const { state } = call.collect(job, { onFailure: sorry });
    call.say(text`It is ${state}.`, { name: 'state' });
  };
}

describe('call.start and call.collect', () => {
  it('have synchronous work done where it is collected', () => {
    expect(wiring(early('sync'))).toMatchObject({
      ask: '> invoke-order-status, NoMatchingError > invoke-order-status',
      'invoke-order-status': '> state, NoMatchingError > sorry',
    });
  });

  it('load asynchronous work first, and wait only where it is not there yet', () => {
    expect(wiring(early('async'), VOICE)).toMatchObject({
      'start-order-status': '> save-order-status, NoMatchingError > sorry',
      'save-order-status': '> ask, NoMatchingError > sorry',
      ask: '> load-order-status, NoMatchingError > load-order-status',
      'load-order-status': '> state, NoMatchingError > sorry-2, InProgress > wait-for-order-status',
      'wait-for-order-status': expect.stringContaining('LambdaReturned > load-order-status-2') as string,
      'load-order-status-2': '> state, NoMatchingError > sorry-2, InProgress > load-again',
    });
  });

  it('check work behind a state machine first, and wait only where it still runs', () => {
    expect(wiring(early('step-functions'), VOICE)).toMatchObject({
      'save-order-status': '> ask, NoMatchingError > sorry',
      ask: '> check-order-status, NoMatchingError > check-order-status',
      'check-order-status': '> is-order-status-done, NoMatchingError > say-still-looking',
      'is-order-status-done': expect.stringContaining('SUCCEEDED > state, FAILED > sorry-2') as string,
      'keep-turn-of-order-status': '> say-still-looking, NoMatchingError > say-still-looking',
      'check-order-status-2': '> is-order-status-done-2, NoMatchingError > next-words-for-order-status',
    });
  });

  it('can look once, without waiting', () => {
    const looking =
      (execution: Ladder['execution']): CallBranch =>
      (call) => {
        const job = call.start(working(execution), { onFailure: sorry });
        call.collect(job, {
          name: 'look',
          wait: false,
          onInProgress: (call) => call.say('Not yet.', { name: 'not-yet' }),
          onFailure: sorry,
        });
        call.say('After.', { name: 'after' });
      };

    expect(wiring(looking('async'))).toMatchObject({
      look: '> after, NoMatchingError > sorry-2, InProgress > not-yet',
      'not-yet': '> after, NoMatchingError > after',
    });
    expect(wiring(looking('step-functions'))).toMatchObject({
      look: '> is-order-status-done, NoMatchingError > not-yet',
      'keep-turn-of-order-status': '> not-yet, NoMatchingError > not-yet',
      'not-yet': '> after, NoMatchingError > after',
    });
  });

  it.each(LONG)('keep jobs apart that run side by side: %s', (execution) => {
    const blocks = built((call) => {
      const jobs = ['order-status', 'loyalty', 'order-status'].map((name) =>
        call.start(working(execution, { name }), { onFailure: sorry }),
      );
      for (const job of jobs) call.collect(job, { onFailure: sorry });
    });

    const kept = blocks.flatMap(({ Type, Identifier, Parameters }) =>
      Type === 'UpdateFlowAttributes' && Identifier.startsWith('save')
        ? Object.keys(Parameters?.['FlowAttributes'] as object)
        : [],
    );
    expect(kept.filter((key) => !key.endsWith('Turn'))).toEqual(
      ['orderStatus', 'loyalty', 'orderStatus2'].map(
        (key) => key + (execution === 'async' ? 'Invocation' : 'Execution'),
      ),
    );
  });

  it.each(LONG)('forget the id of an earlier job where a start fails and the flow goes on: %s', (execution) => {
    const body: CallBranch = (call) => {
      const job = call.start(working(execution), { onFailure: (call) => call.say('Sorry.', { name: 'sorry' }) });
      call.collect(job, { name: 'look', onFailure: (call) => call.disconnect() });
    };

    const forget = built(body).find(({ Identifier }) => Identifier === 'forget-job');
    expect(Object.values(forget?.Parameters?.['FlowAttributes'] as object)).toEqual([{ Value: 'none' }]);
    expect(wiring(body)).toMatchObject({
      sorry: '> forget-job, NoMatchingError > forget-job',
      'forget-job': '> look, NoMatchingError > look',
    });
  });

  it.each(LONG)('give lint nothing to say of two functions that work at the same time: %s', (execution) => {
    const limits = LIMITS[execution];
    const quote = lambdaFunction<() => { readonly price: string }>({ name: 'quote', limits });
    const stock = lambdaFunction<() => { readonly amount: string }>({ name: 'stock', limits });
    const { content } = contactFlow({ name: 'Both', ...VOICE }, (call) => {
      const first = call.start(quote, { onFailure: sorry });
      call.say('One moment.');
      const second = call.start(stock, { onFailure: sorry });
      call.say('A second one.');
      call.say(text`It costs ${call.collect(first, { onFailure: sorry }).price}.`);
      call.say(text`There are ${call.collect(second, { onFailure: sorry }).amount}.`);
    });

    expect(lint(content)).toEqual([]);
  });

  it('run the branch for a failing start of synchronous work never', () => {
    let runs = 0;

    built((call) => {
      call.collect(call.start(working('sync'), { onFailure: () => runs++ }), { onFailure: sorry });
    });

    expect(runs).toBe(0);
  });
});
