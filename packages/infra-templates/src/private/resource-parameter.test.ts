import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { parameterId, resourceParameter } from './resource-parameter.ts';

describe('parameterId', () => {
  it.each([
    [{ kind: 'queues', name: 'support' } as const, /^QueueSupport$/],
    [{ kind: 'hours', name: 'opening-hours' } as const, /^HoursOpeningHours$/],
    [{ kind: 'queues', name: 'opening_hours' } as const, /^QueueOpeningHours[0-9a-f]{6}$/],
    [{ kind: 'queues', name: 'Basic-Queue' } as const, /^QueueBasicQueue[0-9a-f]{6}$/],
    [{ kind: 'prompts', name: '--' } as const, /^Prompt[0-9a-f]{6}$/],
  ])('names %j so that CloudFormation takes it', (reference, id) => {
    expect(parameterId(reference)).toMatch(id);
  });
});

describe('resourceParameter', () => {
  it('is one for each resource of a stack', () => {
    const stack = new Stack(new App(), 'Stack');

    const tokens = ['support', 'support', 'sales'].map((name) => resourceParameter(stack, { kind: 'queues', name }));

    expect(tokens[0]).toBe(tokens[1]);
    const parameters = Object.keys(Template.fromStack(stack).findParameters('*'));
    expect(parameters.filter((id) => id !== 'BootstrapVersion')).toEqual(['QueueSupport', 'QueueSales']);
  });
});
