import { describe, expect, it } from 'vitest';
import { callOf, contactOf, visitOf } from '../../fixtures/calls.ts';
import { transferContactToQueue } from './transfer-contact-to-queue.ts';

describe('transferContactToQueue', () => {
  it('hands the contact to its working queue', () => {
    const contact = { ...contactOf(), Queue: { ARN: 'arn:support', Name: 'support' } };

    const move = transferContactToQueue.enter(visitOf({}, callOf({ contact })));

    const transfer = { type: 'transfer', block: 'it', to: 'queue', target: 'support' };
    expect(move).toEqual({ kind: 'leave', effects: [transfer, { type: 'end', outcome: 'queued' }] });
  });

  it('fails where no working queue was set', () => {
    const move = transferContactToQueue.enter(visitOf({}));

    expect(move).toMatchObject({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' } });
  });
});
