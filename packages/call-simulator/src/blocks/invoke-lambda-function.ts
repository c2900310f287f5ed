import { isJsonObject, LAMBDA_LIMITS, parseResourceReference, type JsonObject } from '@warmline/flow-json';
import { contactFlowEvent } from '../step/contact-flow-event.ts';
import { chainLimit, declined, judgeInvocation } from '../step/judge-invocation.ts';
import type { PendingInvocation } from '../step/pending-invocation.ts';
import { resolveText, resolveValue } from '../step/references.ts';
import { fail, next, refuse, type Block, type Move, type Visit } from './block.ts';
import { integerParameter, parameterAt, textParameter } from './parameters.ts';

/**
 * Calls a function, under Connect's limits (flow-language 8.3, 8.5). A synchronous call is waited for: at most as long as the
 * block says, 8 s, and 20 s for all Lambda blocks since the last prompt. An asynchronous one is accepted at once and runs
 * meanwhile, at most as long as the block says, and 60 s; only a function that is not there is declined at once.
 */
export const invokeLambdaFunction: Block = {
  enter(visit) {
    const type = visit.parameters['InvocationType'] ?? 'SYNCHRONOUS';
    const responseType = parameterAt(visit.parameters, 'ResponseValidation.ResponseType') ?? 'STRING_MAP';
    if (responseType === 'STRING_MAP' || responseType === 'JSON') {
      if (type === 'SYNCHRONOUS') return callSynchronously(visit, responseType);
      if (type === 'ASYNCHRONOUS') return callAsynchronously(visit, responseType);
    }
    const found = `InvocationType is ${JSON.stringify(type)} and ResponseType ${JSON.stringify(responseType)}`;
    const known = '"SYNCHRONOUS" or "ASYNCHRONOUS", and "STRING_MAP" or "JSON"';
    return refuse('unsupported-parameter', `${found}; the simulator plays ${known}.`);
  },

  resume(visit, event) {
    const { invocation } = visit.state;
    if (invocation === null) return undefined;
    switch (event.type) {
      case 'returned':
        return returned(visit, invocation, event);
      case 'accepted': {
        const job = { ...invocation, block: visit.action.Identifier, result: null };
        const { invocationId } = event;
        const jobs = { ...visit.state.jobs, [invocationId]: job };
        return next({ invocation: null, jobs, latestInvocation: invocationId });
      }
      case 'declined':
        return fail('NoMatchingError', { invocation: null }, declined(invocation));
      default:
        return undefined;
    }
  },
};

type ResponseType = PendingInvocation['responseType'];
type Returned = Parameters<typeof judgeInvocation>[1];

function callSynchronously(visit: Visit, responseType: ResponseType): Move {
  const { state } = visit;
  const own = blockSeconds(visit, LAMBDA_LIMITS.synchronousSeconds) * 1000;
  const chain = Math.max(0, LAMBDA_LIMITS.chainSeconds * 1000 - state.chainMilliseconds);
  const limitMilliseconds = Math.min(own, chain);
  const invocation = invocationOf(visit, responseType, limitMilliseconds, chain < own ? 'chain' : 'block');
  if (chain === 0) return fail('NoMatchingError', {}, chainLimit(invocation.function, 0));
  return call(visit, invocation);
}

function call({ state, action }: Visit, invocation: PendingInvocation): Move {
  const { function: name, attempt, event, startedAt, limitMilliseconds } = invocation;
  return {
    kind: 'wait',
    changes: { invocation },
    effect: {
      type: 'invoke',
      block: action.Identifier,
      function: name,
      attempt,
      event,
      limitMilliseconds: startedAt + limitMilliseconds - state.at,
    },
  };
}

function returned(visit: Visit, invocation: PendingInvocation, event: Returned): Move {
  const verdict = judgeInvocation(invocation, event);
  if (verdict.kind === 'retry') return call(visit, { ...invocation, attempt: invocation.attempt + 1 });
  const chainMilliseconds = visit.state.chainMilliseconds + event.at - invocation.startedAt;
  const over = { invocation: null, chainMilliseconds };
  // What a failed call leaves in $.External is not documented: here, what was there before.
  return verdict.kind === 'succeeded'
    ? next({ ...over, external: verdict.value })
    : fail('NoMatchingError', over, verdict.limit);
}

function callAsynchronously(visit: Visit, responseType: ResponseType): Move {
  const limitMilliseconds = blockSeconds(visit, LAMBDA_LIMITS.asynchronousSeconds) * 1000;
  const invocation = invocationOf(visit, responseType, limitMilliseconds, 'block');
  const { function: name, event } = invocation;
  return {
    kind: 'wait',
    changes: { invocation },
    effect: { type: 'start', block: visit.action.Identifier, function: name, event, limitMilliseconds },
  };
}

function invocationOf(
  visit: Visit,
  responseType: ResponseType,
  limitMilliseconds: number,
  limitedBy: PendingInvocation['limitedBy'],
): PendingInvocation {
  const arn = textParameter(visit, 'LambdaFunctionARN');
  return {
    function: parseResourceReference(arn)?.name ?? arn,
    event: contactFlowEvent(visit.state, parametersOf(visit)),
    startedAt: visit.state.at,
    attempt: 1,
    limitMilliseconds,
    limitedBy,
    responseType,
  };
}

function blockSeconds(visit: Visit, most: number): number {
  const stated = integerParameter(visit, 'InvocationTimeLimitSeconds', 1, Number.MAX_SAFE_INTEGER) ?? Infinity;
  return Math.min(stated, most);
}

function parametersOf({ state, parameters }: Visit): JsonObject {
  const given = parameters['LambdaInvocationAttributes'];
  const entries = Object.entries(isJsonObject(given) ? given : {});
  return Object.fromEntries(entries.map(([key, value]) => [resolveText(key, state), resolveValue(value, state)]));
}
