import { createHash } from 'node:crypto';
import type { ResourceReference } from '@warmline/flow-json';
import { CfnParameter, type Stack } from 'aws-cdk-lib';

/**
 * The parameter of a stack that stands for a resource which a flow names and nobody gave: whoever deploys gives it. Flows of one
 * stack that name the same resource share it.
 *
 * @returns a token for its value
 */
export function resourceParameter(stack: Stack, reference: ResourceReference): string {
  const id = parameterId(reference);
  const known = stack.node.tryFindChild(id);
  const parameter = known instanceof CfnParameter ? known : new CfnParameter(stack, id, describedParameter(reference));
  return parameter.valueAsString;
}

/** What the parameter for a resource takes. */
export function describedParameter({ kind, name }: ResourceReference): {
  readonly description: string;
  readonly allowedPattern: string;
  readonly constraintDescription: string;
} {
  return {
    description: `${DESCRIBED[kind]} that flows call "${name}"`,
    allowedPattern: '\\S+',
    constraintDescription: 'must not be empty',
  };
}

/** `QueueSupport` for the queue `support`. Names that differ in punctuation alone keep apart by a hash. */
export function parameterId({ kind, name }: ResourceReference): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const isPlain = name === words.join('-') && !/[A-Z]/.test(name);
  const hash = isPlain ? '' : createHash('sha256').update(name).digest('hex').slice(0, 6);
  return `${SINGULAR[kind]}${pascal}${hash}`;
}

const SINGULAR: Readonly<Record<ResourceReference['kind'], string>> = {
  functions: 'Function',
  queues: 'Queue',
  prompts: 'Prompt',
  hours: 'Hours',
  bots: 'Bot',
  flows: 'Flow',
  modules: 'Module',
  agents: 'Agent',
  views: 'View',
  assistants: 'Assistant',
  numbers: 'Number',
};

const DESCRIBED: Readonly<Record<ResourceReference['kind'], string>> = {
  functions: 'ARN of the alias of the function',
  queues: 'ARN of the queue',
  prompts: 'ARN of the prompt',
  hours: 'ARN of the hours of operation',
  bots: 'ARN of the alias of the bot',
  flows: 'ARN of the flow',
  modules: 'ARN of the module',
  agents: 'ARN of the agent',
  views: 'ARN of the view',
  assistants: 'ARN of the assistant',
  numbers: 'The phone number, in E.164,',
};
