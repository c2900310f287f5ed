import { doubt, type Issue } from '../issue.ts';
import { CALLERS_NUMBER } from './cache-key.ts';
import { isAliasKind } from './flow-kind.ts';
import { isQualified } from './function-arn.ts';
import type { Spec } from './spec.ts';
import { LONGEST_PAUSE_MINUTES } from './warming-rule.ts';

/** What a good specification may not have meant: warnings, with which one goes on. Performs no I/O. */
export function doubtsIn(spec: Spec, given: object): readonly Issue[] {
  return DOUBTS.flatMap((rule) => rule(spec, given) ?? []);
}

/** Whether nothing is deployed but the flow: the function is there, and nothing of ours stands before it. */
export function deploysNoFunction(spec: Pick<Spec, 'function' | 'execution'>): boolean {
  return spec.function !== 'new' && spec.execution !== 'step-functions';
}

const DOUBTS: readonly ((spec: Spec, given: object) => Issue | readonly Issue[] | undefined)[] = [
  ({ function: which }) => {
    if (which === 'new' || isQualified(which.arn)) return undefined;
    return doubt('spec-unqualified-function', {
      path: 'function.arn',
      message: `function.arn is ${which.arn}, which names no alias: it calls $LATEST.`,
      hint: 'Every change of that function then reaches callers at once, without rollout or way back. Give an alias of it: <arn>:<alias>.',
    });
  },
  ({ cache }) => {
    if (cache === undefined || !cache.key.every((path) => CALLERS_NUMBER.has(path))) return undefined;
    return doubt('spec-forgeable-cache-key', {
      path: 'cache.key',
      message: `cache.key is ${cache.key.join(', ')}: nothing but the number that a call says it comes from, which can be forged.`,
      hint: 'Whoever calls with a forged number hears the results of its owner. Add what only the caller knows, for example parameters.orderNumber.',
    });
  },
  ({ execution }, given) => {
    const { flow } = given as { readonly flow?: object };
    if (execution !== 'sync' || flow === undefined || !('comfort' in flow)) return undefined;
    return doubt('spec-unused-key', {
      path: 'flow.comfort',
      message:
        'flow.comfort is given, and execution is "sync": Connect waits for the answer, and nothing can be said meanwhile.',
      hint: 'It is kept for the other modes. Take it out, or write "execution": "async".',
    });
  },
  ({ flow: { kind }, idempotent }) => {
    if (!isAliasKind(kind) || !idempotent) return undefined;
    return doubt('spec-unused-key', {
      path: 'idempotent',
      message: `idempotent is true, and flow.kind is "${kind}": each round is one call, whose failure is to be heard.`,
      hint: 'Take it out.',
    });
  },
  ({ warming: { mode } }, given) => {
    const { warming } = given as { readonly warming?: object };
    if (mode !== 'provisioned' || warming === undefined || !('everyMinutes' in warming)) return undefined;
    return doubt('spec-unused-key', {
      path: 'warming.everyMinutes',
      message:
        'warming.everyMinutes is given, and mode is "provisioned": Lambda keeps the environments, and nothing is pinged.',
      hint: 'Take it out.',
    });
  },
  (spec) => {
    const { mode, everyMinutes } = spec.warming;
    if (mode !== 'schedule' || everyMinutes <= LONGEST_PAUSE_MINUTES || deploysNoFunction(spec)) return undefined;
    return doubt('spec-rare-pings', {
      path: 'warming.everyMinutes',
      message: `warming.everyMinutes is ${everyMinutes}; an idle environment is gone before the next ping, so that callers meet a cold start all the same.`,
      hint: `Write ${LONGEST_PAUSE_MINUTES} or less; the default is 5.`,
    });
  },
  (spec, given) => {
    if (!deploysNoFunction(spec)) return undefined;
    return ['warming', 'rollout']
      .filter((key) => key in given)
      .map((path) =>
        doubt('spec-unused-key', {
          path,
          message: `${path} is given, and this integration deploys no function: the one that is there stays as it is.`,
          hint: `Take ${path} out.`,
        }),
      );
  },
];
