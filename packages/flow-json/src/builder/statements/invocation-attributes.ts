import { FlowUsageError } from '../../errors.ts';
import type { Reference } from '../reference.ts';

/**
 * What a function is given, as a parameter of its block; nothing where nothing is given.
 *
 * @throws FlowUsageError when a value is empty
 */
export function invocationAttributes(
  functionName: string,
  parameters: Readonly<Record<string, string | Reference>>,
): { readonly LambdaInvocationAttributes?: Readonly<Record<string, string>> } {
  const attributes = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, value.toString()]));
  const empty = Object.keys(attributes).find((key) => attributes[key] === '');
  if (empty !== undefined)
    throw new FlowUsageError(`The parameter "${empty}" of "${functionName}" is an empty text, which Connect refuses.`);
  return Object.keys(attributes).length === 0 ? {} : { LambdaInvocationAttributes: attributes };
}
