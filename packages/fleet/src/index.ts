export { apply } from './apply/apply.ts';
export { fleetClients, type FleetClients, type FleetSettings } from './clients.ts';
export { pingCost, provisionedCost, type PingCostOptions, type PricedFunction } from './costs.ts';
export { ApplyFailedError, AwsAccessError, FleetUsageError, PingUnansweredError, PlanRefusedError } from './errors.ts';
export type { AliasFacts, FleetFacts, FunctionFacts } from './facts.ts';
export { qualifiedArn, shownName } from './function-arn.ts';
export { applyGuarding } from './guard/apply-guarding.ts';
export { download } from './guard/download.ts';
export type { GuardedAlias, GuardedFunction } from './guard/guarded-function.ts';
export { guardingInWords } from './guard/guarding-in-words.ts';
export {
  againstGuarding,
  isGuardingRefused,
  LARGEST_UPLOAD_BYTES,
  planGuarding,
  type GuardingPlan,
} from './guard/plan-guarding.ts';
export type { Packages } from './guard/perform-step.ts';
export { planUnscheduling } from './guard/plan-unscheduling.ts';
export { qualifiersOf, type Qualifiers } from './guard/qualifiers-of.ts';
export { readGuardedFunction } from './guard/read-guarded-function.ts';
export { EVENT_BRIDGE_TEST } from './guard/test-event.ts';
export { IDLE_MINUTES, LONGEST_PAUSE_MINUTES } from './idle-lifetime.ts';
export type { FleetIssue } from './issue.ts';
export { missProbability, type MissOptions } from './miss-probability.ts';
export type { KeepWarmSchedule, OwnFacts, OwnRole } from './ours.ts';
export type { Pace } from './pace.ts';
export type { Permission } from './permissions-in.ts';
export { inWords, type Change } from './plan/change.ts';
export { isRefused, type Plan } from './plan/plan.ts';
export { planUndo } from './plan/plan-undo.ts';
export { planWarming } from './plan/plan-warming.ts';
export { refuseWishes, type Wishes } from './plan/wishes.ts';
export { readFleet, type ReadFleet, type ReadOptions } from './read/read-fleet.ts';
export { everyMinutes, pingOf, type Warmer, type WarmerInput } from './warmer.ts';
export { warmthOf, type Warmth, type WarmthVerdict } from './warmth.ts';
