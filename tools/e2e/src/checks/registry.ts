import { cachedResult } from './cached-result.ts';
import type { Check } from './check.ts';
import { failingFunction } from './failing-function.ts';
import { guardFunction } from './guard-function.ts';
import { optionalStep } from './optional-step.ts';
import { scheduledPing } from './scheduled-ping.ts';
import { startCheckResult } from './start-check-result.ts';
import { startOnce } from './start-once.ts';
import { warmFleet } from './warm-fleet.ts';
import { trafficHook } from './traffic-hook.ts';

/** Every check, the one that takes longest last. */
export const CHECKS: readonly Check[] = [
  startCheckResult,
  startOnce,
  failingFunction,
  optionalStep,
  cachedResult,
  trafficHook,
  warmFleet,
  guardFunction,
  scheduledPing,
];
