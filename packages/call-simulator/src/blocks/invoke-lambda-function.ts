import { isJsonObject, LAMBDA_LIMITS, parseResourceReference, type JsonObject } from '@warmline/flow-json';
import type { PendingInvocation } from '../step/call-state.ts';
import { contactFlowEvent } from '../step/contact-flow-event.ts';
import { chainLimit, judgeInvocation } from '../step/judge-invocation.ts';
import { resolveText, resolveValue } from '../step/references.ts';
import { fail, next, refuse, type Block, type Move, type Visit } from './block.ts';
import { integerParameter, parameterAt, textParameter } from './parameters.ts';

/**
 * Calls a function and waits for it, under Connect's limits (flow-language 8.3, 8.5): the block's own, at most 8 s; and 20 s
 * for all Lambda blocks since the last prompt.
 */
export const invokeLambdaFunction: Block = {
  enter(visit) {
    const type = visit.parameters['InvocationType'] ?? 'SYNCHRONOUS';
    if (type === 'ASYNCHRONOUS') {
      return refuse('asynchronous-invocation', 'InvocationType is "ASYNCHRONOUS"; the simulator plays "SYNCHRONOUS".');
    }
    const responseType = parameterAt(visit.parameters, 'ResponseValidation.ResponseType') ?? 'STRING_MAP';
    if (type !== 'SYNCHRONOUS' || (responseType !== 'STRING_MAP' && responseType !== 'JSON')) {
      const found = `InvocationType is ${JSON.stringify(type)} and ResponseType ${JSON.stringify(responseType)}`;
      return refuse(
        'unsupported-parameter',
        `${found}; the simulator plays "SYNCHRONOUS", and "STRING_MAP" or "JSON".`,
      );
    }
    return begin(visit, responseType);
  },

  resume(visit, event) {
    const { invocation } = visit.state;
    if (event.type !== 'returned' || invocation === null) return undefined;
    const verdict = judgeInvocation(invocation, event);
    if (verdict.kind === 'retry') return call(visit, { ...invocation, attempt: invocation.attempt + 1 });
    const chainMilliseconds = visit.state.chainMilliseconds + event.at - invocation.startedAt;
    const over = { invocation: null, chainMilliseconds };
    // What a failed call leaves in $.External is not documented: here, what was there before.
    return verdict.kind === 'succeeded'
      ? next({ ...over, external: verdict.value })
      : fail('NoMatchingError', over, verdict.limit);
  },
};

function begin(visit: Visit, responseType: 'STRING_MAP' | 'JSON'): Move {
  const { state } = visit;
  const seconds = integerParameter(visit, 'InvocationTimeLimitSeconds', 1, Number.MAX_SAFE_INTEGER) ?? Infinity;
  const own = Math.min(seconds, LAMBDA_LIMITS.synchronousSeconds) * 1000;
  const chain = Math.max(0, LAMBDA_LIMITS.chainSeconds * 1000 - state.chainMilliseconds);
  const arn = textParameter(visit, 'LambdaFunctionARN');
  const name = parseResourceReference(arn)?.name ?? arn;
  if (chain === 0) return fail('NoMatchingError', {}, chainLimit(name, 0));
  return call(visit, {
    function: name,
    parameters: parametersOf(visit),
    startedAt: state.at,
    attempt: 1,
    limitMilliseconds: Math.min(own, chain),
    limitedBy: chain < own ? 'chain' : 'block',
    responseType,
  });
}

function call({ state, action }: Visit, invocation: PendingInvocation): Move {
  const { parameters, startedAt, limitMilliseconds } = invocation;
  return {
    kind: 'wait',
    changes: { invocation },
    effect: {
      type: 'invoke',
      block: action.Identifier,
      function: invocation.function,
      attempt: invocation.attempt,
      event: contactFlowEvent(state, parameters),
      limitMilliseconds: startedAt + limitMilliseconds - state.at,
    },
  };
}

function parametersOf({ state, parameters }: Visit): JsonObject {
  const given = parameters['LambdaInvocationAttributes'];
  const entries = Object.entries(isJsonObject(given) ? given : {});
  return Object.fromEntries(entries.map(([key, value]) => [resolveText(key, state), resolveValue(value, state)]));
}
