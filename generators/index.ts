export {
  BusyError,
  ChangedMeanwhileError,
  GeneratorUsageError,
  ImpossibleStateError,
  JournalError,
  LockFileError,
  NoRootError,
  TemplateError,
  UnfinishedError,
  WriteFailedError,
  type WriteState,
} from './errors.ts';
export type { Files, GeneratedFile, Template } from './integration/files.ts';
export { formatSpec } from './integration/format-spec.ts';
export { generate } from './integration/generate.ts';
export { MADE_ONCE, madeOtherwise, type Standing } from './integration/made-otherwise.ts';
export { namesOf, type Names } from './integration/names.ts';
export { OURS_NOTICE, ownerOf, type Owner } from './integration/ownership.ts';
export { jsonOf, parseSpec, parseSpecText, type ParsedSpec } from './integration/parse-spec.ts';
export { render } from './integration/render.ts';
export { ROLLOUT_STRATEGIES, type RolloutStrategy } from './integration/rollout-strategy.ts';
export { specJsonSchema } from './integration/spec-json-schema.ts';
export type { Spec } from './integration/spec.ts';
export { viewOf, type View } from './integration/view.ts';
export { GENERATOR_ISSUES, type GeneratorRule, type Issue } from './issue.ts';
export { argumentsFromAnswers, specFromAnswers, type Answers } from './ask/answers.ts';
export { optionOf } from './ask/option-of.ts';
export { ROLLOUT_FORMS, strategyIn, WARM_FORMS, warmingIn } from './ask/rollout-answers.ts';
export { setIntegrationGenerator, type Plop } from './ask/set-integration-generator.ts';
export { applyNew } from './write/apply-new.ts';
export { applySync } from './write/apply-sync.ts';
export { DISC, type Disc, type Kind } from './write/disc.ts';
export { findRoot } from './write/find-root.ts';
export { nameNotFolder } from './write/name-not-folder.ts';
export type { UpdateLock } from './write/npm-update-lock.ts';
export {
  isStale,
  type Applied,
  type AppSyncPlan,
  type Complete,
  type Judge,
  type NewPlan,
  type Planned,
} from './write/plan.ts';
export type { PlannedFile, SyncPlan } from './write/plan.ts';
export { planNew, type PlanNewOptions } from './write/plan-new.ts';
export { planSync, type PlanSyncOptions } from './write/plan-sync.ts';
export type { Ports } from './write/ports.ts';
export { readTemplates } from './write/read-templates.ts';
export { recover, type Recovered } from './write/recover.ts';
