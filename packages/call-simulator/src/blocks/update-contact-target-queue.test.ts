import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { updateContactTargetQueue } from './update-contact-target-queue.ts';

describe('updateContactTargetQueue', () => {
  it.each([
    [{ QueueId: '${queues.support}' }, { ARN: '${queues.support}', Name: 'support' }],
    [{ QueueId: 'arn:queue/1' }, { ARN: 'arn:queue/1', Name: 'arn:queue/1' }],
    [{ AgentId: '$.Attributes.agent' }, { ARN: 'agent-7', Name: 'agent-7' }],
  ])('sets the working queue from %j', (parameters, queue) => {
    const state = callOf({}, { attributes: { agent: 'agent-7' } });

    const move = updateContactTargetQueue.enter(visitOf(parameters, state));

    expect(move).toMatchObject({ way: { kind: 'next' }, changes: { contact: { ContactId: 'c-1', Queue: queue } } });
  });

  it.each([{}, { QueueId: '$.Attributes.queue' }])('fails on an empty queue: %j', (parameters) => {
    const move = updateContactTargetQueue.enter(visitOf(parameters));

    expect(move).toMatchObject({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' } });
  });
});
