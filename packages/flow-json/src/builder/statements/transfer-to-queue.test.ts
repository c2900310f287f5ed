import { describe, expect, it } from 'vitest';
import { built, wiring } from '../built-flow.fixture.ts';
import { queue } from '../resources.ts';

describe('transferToQueue', () => {
  it('sets the queue, then transfers', () => {
    const actions = built((call) => {
      call.transferToQueue(queue('support'), {
        onFull: (call) => call.say('Nobody is free.'),
        onFailure: (call) => call.say('That did not work.'),
      });
      call.disconnect();
    });

    expect(actions.slice(0, 2)).toEqual([
      {
        Identifier: 'set-queue',
        Type: 'UpdateContactTargetQueue',
        Parameters: { QueueId: '${queues.support}' },
        Transitions: {
          NextAction: 'transfer-to-queue',
          Errors: [{ NextAction: 'say-that-did-not-work-2', ErrorType: 'NoMatchingError' }],
        },
      },
      {
        Identifier: 'transfer-to-queue',
        Type: 'TransferContactToQueue',
        Parameters: {},
        Transitions: {
          NextAction: 'say-that-did-not-work',
          Errors: [
            { NextAction: 'say-nobody-is-free', ErrorType: 'QueueAtCapacity' },
            { NextAction: 'say-that-did-not-work', ErrorType: 'NoMatchingError' },
          ],
        },
      },
    ]);
  });

  it('leads every failure to what follows the transfer, never back into it', () => {
    const targets = wiring((call) => {
      call.transferToQueue(call.attributes['queue'] ?? 'x', {
        onFull: () => undefined,
        onFailure: (call) => call.say('Sorry.'),
      });
      call.say('Goodbye.');
    });

    expect(targets).toEqual({
      'set-queue': '> transfer-to-queue, NoMatchingError > say-sorry-2',
      'transfer-to-queue': '> say-sorry, QueueAtCapacity > say-goodbye, NoMatchingError > say-sorry',
      'say-sorry': '> say-goodbye, NoMatchingError > say-goodbye',
      'say-sorry-2': '> say-goodbye, NoMatchingError > say-goodbye',
      'say-goodbye': '> end, NoMatchingError > end',
      end: '',
    });
  });

  it('takes the queue from the call', () => {
    const [setQueue] = built((call) => {
      call.transferToQueue(call.attributes['queue'] ?? 'x', { onFull: () => undefined, onFailure: () => undefined });
    });

    expect(setQueue?.Parameters).toEqual({ QueueId: '$.Attributes.queue' });
  });
});
