import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../errors.ts';
import { contactFlow } from './contact-flow.ts';
import { parseResourceReference } from '../flow/resource-reference.ts';
import { agent, assistant, bot, flow, hours, moduleNamed, phoneNumber, prompt, queue, view } from './resources.ts';

const HELPERS = [
  [agent, 'agents'],
  [assistant, 'assistants'],
  [bot, 'bots'],
  [flow, 'flows'],
  [hours, 'hours'],
  [moduleNamed, 'modules'],
  [phoneNumber, 'numbers'],
  [prompt, 'prompts'],
  [queue, 'queues'],
  [view, 'views'],
] as const;

describe('resources by name', () => {
  it.each(HELPERS)('%o refers to one of the %s', (helper, kind) => {
    expect(parseResourceReference(helper('main-1'))).toEqual({ kind, name: 'main-1' });
  });

  it.each(HELPERS)('%o refuses a name that could not be found again among the %s', (helper) => {
    expect(() => helper('Kundendienst Nord')).toThrow(FlowUsageError);
  });

  it.each([
    ['${queue.sales}', '${queues.sales}'],
    ['${Queues.sales}', '${queues.sales}'],
    ['${hour.shop}', '${hours.shop}'],
  ])('the misspelt %s is refused, with what was meant', (written, meant) => {
    const writing = (): unknown =>
      contactFlow({ name: 'Test' }, (call) =>
        call.transferToQueue(written, { onFull: () => undefined, onFailure: () => undefined }),
      );

    expect(writing).toThrow(FlowUsageError);
    expect(writing).toThrow(`Write ${meant}.`);
  });
});
