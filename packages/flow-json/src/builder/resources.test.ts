import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../errors.ts';
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
});
