import type { ResourceKind } from '../flow/resource-reference.ts';
import type { ParameterFormat } from './action-definition.ts';

const KINDS: Readonly<Partial<Record<ParameterFormat, ResourceKind>>> = {
  agent: 'agents',
  assistant: 'assistants',
  bot: 'bots',
  e164: 'numbers',
  flow: 'flows',
  hours: 'hours',
  lambda: 'functions',
  module: 'modules',
  prompt: 'prompts',
  queue: 'queues',
  view: 'views',
};

/** The kind of resource that a parameter names; undefined where it names none. */
export function resourceKindOf(format: ParameterFormat | undefined): ResourceKind | undefined {
  return format === undefined ? undefined : KINDS[format];
}
