import { isJsonObject, type Action, type JsonValue } from '@warmline/flow-json';
import { invocationsOf } from '../template/invocations.ts';
import { invokersOf, INVOKER_ENVIRONMENT, type Invoker } from '../template/invokers.ts';
import { isDefined } from '../template/target.ts';
import type { Template } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

export const cacheKeySpoofable: ArtefactRule = {
  code: 'WL614',
  name: 'cache-key-spoofable',
  severity: 'warning',
  summary: "Results are not reused by the caller's number alone.",
  reason:
    "Whoever shows another's number is given that customer's result, and numbers are easily shown; several people may share one, too.",
  check: ({ template, paths }) =>
    invokersOf(template).flatMap((invoker) => {
      const key = cacheKey(invoker);
      const calls = callsTo(template, invoker);
      if (key.length === 0 || !key.every((path) => isCallersNumber(path, calls))) return [];
      return [
        {
          file: paths.template,
          path: `${invoker.path}.${INVOKER_ENVIRONMENT.cacheKey}`,
          message: `"${invoker.id}" reuses results by ${key.join(', ')}, which is only the number that the caller shows.`,
          hint: 'Add something to the key that only the customer knows, or that was asked and checked: an order number, a PIN.',
        },
      ];
    }),
};

function cacheKey(invoker: Invoker): string[] {
  try {
    const key: unknown = JSON.parse(invoker.variable('cacheKey') ?? '[]');
    return Array.isArray(key) ? key.filter((path) => typeof path === 'string') : [];
  } catch {
    return [];
  }
}

const PARAMETER = 'parameters.';

/** The number itself, or a parameter that is filled with it wherever the flow passes it. */
function isCallersNumber(path: string, calls: readonly Action[]): boolean {
  if (path === 'customerEndpoint.address') return true;
  if (!path.startsWith(PARAMETER)) return false;
  const values = calls.flatMap(({ Parameters }) => {
    const given = Parameters?.['LambdaInvocationAttributes'];
    return isJsonObject(given) ? (given[path.slice(PARAMETER.length)] ?? []) : [];
  });
  return values.length > 0 && values.every(readsCallersNumber);
}

function readsCallersNumber(value: JsonValue): boolean {
  return (
    typeof value === 'string' && /^\$(?:\.|\[["'])CustomerEndpoint(?:\.|["']\]\[["'])Address(?:["']\])?$/.test(value)
  );
}

function callsTo(template: Template, { id }: Invoker): Action[] {
  return invocationsOf(template)
    .filter(({ target }) => isDefined(target) && target.functionId === id)
    .map(({ block }) => block);
}
