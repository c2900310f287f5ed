import { cacheKeySpoofable } from './cache-key-spoofable.ts';
import { checkLoopTooShort } from './check-loop-too-short.ts';
import { deployedFlowUnreadable } from './deployed-flow-unreadable.ts';
import { functionNotPermitted } from './function-not-permitted.ts';
import { functionUndefined } from './function-undefined.ts';
import { handlerUnguarded } from './handler-unguarded.ts';
import { invokerMiswired } from './invoker-miswired.ts';
import { invokerOutOfStep } from './invoker-out-of-step.ts';
import { limitsOutOfOrder } from './limits-out-of-order.ts';
import { machineLimitsOutOfOrder } from './machine-limits-out-of-order.ts';
import { machineWithoutEnd } from './machine-without-end.ts';
import { resultNeverReturned } from './result-never-returned.ts';
import { resultNotFlat } from './result-not-flat.ts';
import { rolloutUnwatched } from './rollout-unwatched.ts';
import type { ArtefactRule } from './rule.ts';
import { staleFlow } from './stale-flow.ts';
import { transientErrorsNotRetried } from './transient-errors-not-retried.ts';
import { warmingMissesAlias } from './warming-misses-alias.ts';
import { workResultNotAnObject } from './work-result-not-an-object.ts';

/** Every rule across flow, template and handlers, by code. */
export const ARTEFACT_RULES: readonly ArtefactRule[] = [
  functionUndefined,
  functionNotPermitted,
  limitsOutOfOrder,
  resultNeverReturned,
  resultNotFlat,
  staleFlow,
  rolloutUnwatched,
  warmingMissesAlias,
  deployedFlowUnreadable,
  checkLoopTooShort,
  machineWithoutEnd,
  machineLimitsOutOfOrder,
  transientErrorsNotRetried,
  cacheKeySpoofable,
  invokerMiswired,
  invokerOutOfStep,
  workResultNotAnObject,
  handlerUnguarded,
];
