import type { Action } from '../flow/flow.ts';
import { parseResourceReference } from '../flow/resource-reference.ts';

/** How long functions and blocks really take, in seconds, by any of the names that `latencyNamesOf` gives. */
export type Latencies = ReadonlyMap<string, number>;

/** The share of its limit that is expected of what has no stated latency. */
export const EXPECTED_SHARE = 0.25;

/** The latency that is stated for a block; undefined where none is. */
export function latencyOf(action: Action, latencies: Latencies): number | undefined {
  if (latencies.size === 0) return undefined;
  const name = latencyNamesOf(action).find((one) => latencies.has(one));
  return name === undefined ? undefined : latencies.get(name);
}

/**
 * The names under which a latency can be stated for a block, the most exact first: its identifier; and for a function its
 * ARN as the flow has it, the ARN without version or alias, and its name.
 */
export function latencyNamesOf({ Identifier, Type, Parameters }: Action): readonly string[] {
  const arn = Parameters?.['LambdaFunctionARN'];
  if (Type !== 'InvokeLambdaFunction' || typeof arn !== 'string') return [Identifier];
  const reference = parseResourceReference(arn);
  if (reference !== undefined) return [Identifier, arn, reference.name];
  const [, unqualified, name] = /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:]+))(?::[^:]+)?$/.exec(arn) ?? [];
  return [Identifier, arn, unqualified, name].filter((one) => one !== undefined);
}
