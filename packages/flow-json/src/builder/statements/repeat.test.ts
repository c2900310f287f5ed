import { describe, expect, it } from 'vitest';
import { built, wiring } from '../built-flow.fixture.ts';

describe('repeat', () => {
  it('goes round its body, then on', () => {
    const [loop, prompt] = built((call) => {
      call.repeat(3, (call) => call.say('Again.'));
      call.say('Goodbye.');
    });

    expect(loop).toEqual({
      Identifier: 'repeat-3-times',
      Type: 'Loop',
      Parameters: { LoopCount: '3' },
      Transitions: {
        NextAction: 'say-goodbye',
        Conditions: [
          { NextAction: 'say-again', Condition: { Operator: 'Equals', Operands: ['ContinueLooping'] } },
          { NextAction: 'say-goodbye', Condition: { Operator: 'Equals', Operands: ['DoneLooping'] } },
        ],
      },
    });
    expect(prompt?.Transitions.NextAction).toBe('repeat-3-times');
  });

  it('takes another way when every turn is used up', () => {
    const targets = wiring((call) => {
      call.repeat(2, (call) => call.say('Again.'), { name: 'tries', onExhausted: (call) => call.say('Enough.') });
      call.disconnect();
    });

    expect(targets).toEqual({
      tries: '> say-enough, ContinueLooping > say-again, DoneLooping > say-enough',
      'say-again': '> tries, NoMatchingError > tries',
      'say-enough': '> disconnect, NoMatchingError > disconnect',
      disconnect: '',
    });
  });

  it('is left by a jump to what follows it', () => {
    const targets = wiring((call) => {
      call.repeat(
        2,
        (call, loop) => {
          call.when(call.channel, { CHAT: (call) => call.leave(loop) });
          call.say('Again.');
        },
        { name: 'tries', onExhausted: (call) => call.disconnect() },
      );
      call.say('After.');
    });

    expect(targets).toMatchObject({
      tries: '> disconnect, ContinueLooping > when-channel, DoneLooping > disconnect',
      'when-channel': '> say-again, CHAT > say-after, NoMatchingCondition > say-again',
      'say-again': '> tries, NoMatchingError > tries',
    });
  });

  it('is left by a jump that stands first', () => {
    const targets = wiring((call) => {
      call.repeat(2, (call, loop) => call.leave(loop), { name: 'tries' });
    });

    expect(targets).toEqual({ tries: '> end, ContinueLooping > end, DoneLooping > end', end: '' });
  });

  it('lets an inner loop leave the outer one, and itself', () => {
    const targets = wiring((call) => {
      call.repeat(
        2,
        (call, outer) => {
          call.repeat(
            3,
            (call, inner) => {
              call.when(call.channel, { CHAT: (call) => call.leave(outer), TASK: (call) => call.leave(inner) });
            },
            { name: 'inner' },
          );
          call.say('Between.');
        },
        { name: 'outer' },
      );
      call.say('After.');
    });

    expect(targets).toMatchObject({
      outer: '> say-after, ContinueLooping > inner, DoneLooping > say-after',
      inner: '> say-between, ContinueLooping > when-channel, DoneLooping > say-between',
      'when-channel': '> inner, CHAT > say-after, TASK > say-between, NoMatchingCondition > inner',
      'say-between': '> outer, NoMatchingError > outer',
    });
  });

  it('leads back to itself where the body says nothing', () => {
    const targets = wiring((call) => call.repeat(2, () => undefined, { name: 'tries' }));

    expect(targets).toEqual({ tries: '> end, ContinueLooping > tries, DoneLooping > end', end: '' });
  });

  it('leads back to the outer loop where it is the last of its body', () => {
    const targets = wiring((call) => {
      call.repeat(2, (call) => call.repeat(3, (call) => call.say('Again.'), { name: 'inner' }), { name: 'outer' });
    });

    expect(targets['inner']).toBe('> outer, ContinueLooping > say-again, DoneLooping > outer');
  });
});
