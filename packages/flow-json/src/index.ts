export { definitionOf, CATALOGUE, type ActionType } from './catalogue/catalogue.ts';
export type { ActionDefinition, Channel, FlowType } from './catalogue/action-definition.ts';
export type { ContactData, ContactFlowEvent, Endpoint } from './contact-flow-event.ts';
export { convert } from './convert/convert.ts';
export type {
  Converted,
  ConvertedBlock,
  ConvertedFlow,
  ConvertedOutcome,
  ConvertedPlace,
} from './convert/converted.ts';
export { branchesOf, errorTarget, type Branch } from './flow/branches.ts';
export type { Action, Condition, ConditionTransition, ErrorTransition, Flow, Transitions } from './flow/flow.ts';
export { FLOW_TYPES, flowTypeNamed, flowTypeOf } from './flow/flow-type.ts';
export {
  formatResourceReference,
  parseResourceReference,
  RESOURCE_KINDS,
  resolveResources,
  type ResolvedFlow,
  type ResourceKind,
  type ResourceReference,
  type ResourceResolver,
  type UnresolvedResource,
} from './flow/resource-reference.ts';
export { DOCUMENT_ISSUES } from './document-issues.ts';
export {
  explainRejection,
  type ExplainedBlock,
  type ExplainedPlace,
  type Explanation,
} from './explain/explain-rejection.ts';
export { isRejection } from './explain/find-messages.ts';
export { applyFixes, fixerOf, type AppliedFixes } from './fix/apply-fixes.ts';
export { unresolvedIssues } from './flow/unresolved-issues.ts';
export type { Edit, Fix } from './fix/fix.ts';
export { fixUntilStable, type FixedDocument, type Judgement } from './fix/fix-until-stable.ts';
export type { Issue, Severity } from './issue.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
export { locatorOf, type Locator } from './locate/locator.ts';
export { regionsIn, type Region } from './locate/positions.ts';
export { INVOKER_PARAMETERS, INVOKER_RESULT, type ExecutionStatus, type InvokerAnswer } from './invoker-contract.ts';
export { asynchronousLadder, ASYNCHRONOUS_TIME_LIMIT, type AsynchronousLadder } from './ladder/asynchronous-ladder.ts';
export type { Ladder } from './ladder/ladder.ts';
export { longestRetrying, PENDING_ERROR_RETRY, TRANSIENT_ERROR_RETRY, type Retrying } from './ladder/retrying.ts';
export {
  stateMachineLadder,
  STATE_MACHINE_TIME_LIMIT,
  type StateMachineLadder,
} from './ladder/state-machine-ladder.ts';
export { synchronousLadder, SYNCHRONOUS_TIME_LIMIT, type SynchronousLadder } from './ladder/synchronous-ladder.ts';
export { LAMBDA_LIMITS } from './lambda-limits.ts';
export { HEARING, type Hearing } from './silence/hearing.ts';
export { RECORDING_SECONDS, SPEECH_CHARACTERS_PER_SECOND, speechSeconds } from './silence/speech.ts';
export { contactFlow, type ContactFlow, type ContactFlowOptions } from './builder/contact-flow.ts';
export type { ActionOptions, CallBranch, Call } from './builder/call.ts';
export type { Invocation } from './builder/invocation.ts';
export type { Job } from './builder/jobs/job.ts';
export { flowModule, type FlowModuleOptions } from './builder/modules/flow-module.ts';
export type { FlowModule } from './builder/modules/module.ts';
export type { Spelling, Written } from './builder/written.ts';
export { DEFAULT_COMFORT, type Comfort } from './builder/comfort.ts';
export {
  invokerNameOf,
  lambdaFunction,
  type LambdaFunction,
  type LambdaFunctionOptions,
  type ResultOf,
} from './builder/lambda-function.ts';
export { referenceTo, type Reference, type References } from './builder/reference.ts';
export {
  agent,
  assistant,
  bot,
  flow,
  hours,
  moduleNamed,
  phoneNumber,
  prompt,
  queue,
  view,
} from './builder/resources.ts';
export { text } from './builder/text.ts';
export { decompile, type Decompiled, type DecompileOptions } from './decompile/decompile.ts';
export { emit } from './emit.ts';
export { pollingLoops, type PollingLoop } from './facts/polling-loops.ts';
export { FlowUsageError } from './errors.ts';
export { layOut } from './lay-out.ts';
export { parse, parseAll, type ParseResult, type Wrapper } from './parse.ts';
export { printable, printableLines } from './printable.ts';
export { lint, SILENCE_BUDGET_SECONDS, type LintOptions } from './lint.ts';
export { FLOW_RULES } from './rules/registry.ts';
export type { Finding, Rule } from './rules/rule.ts';
export { EXPECTED_SHARE, latencyNamesOf, type Latencies } from './silence/latencies.ts';
export { piecesOf, type Piece, type References as PromptReferences } from './silence/prompt-sounds.ts';
export { silences, type Silence, type SilenceOptions, type Silences } from './silence/silences.ts';
export type { SilenceStart } from './silence/stretches.ts';
export { partsOf, type Cause, type CountedPart, type SilentPart, type Trail } from './silence/trail.ts';
export type { SilenceEnd } from './silence/way.ts';
export { worstSilence, type WorstSilence } from './silence/worst-silence.ts';
export { jsonPathsIn, type JsonPathInText } from './flow/json-paths.ts';
export { exampleContext, exampleEvent } from './example-event.ts';
export type { LambdaContext } from './lambda-context.ts';
export {
  applySuppressions,
  type AppliedSuppressions,
  type SuppressedBecause,
  type SuppressionSettings,
} from './suppress/apply-suppressions.ts';
export { parseSuppressions, type ParsedSuppressions } from './suppress/parse-suppressions.ts';
export { suppressionsFileOf, type RuleName, type Suppression } from './suppress/suppression.ts';
export { changesMeaning, countChanges, type DiffCounts } from './diff/count-changes.ts';
export { diffFlows } from './diff/diff-flows.ts';
export type {
  BlockChange,
  BranchName,
  Destination,
  FlowDiff,
  Rename,
  Reordering,
  Rewiring,
  Rewording,
  StartChange,
  ValueChange,
  WholeBlock,
} from './diff/flow-diff.ts';
export { blockNames, type BlockName } from './naming/block-name.ts';
export type { WordChange } from './diff/word-changes.ts';
export { diffMarkdown } from './diff/render/diff-markdown.ts';
export { diffText } from './diff/render/diff-text.ts';
export { markdownCode } from './diff/render/escaped-markdown.ts';
export { wrapFlow, type WrapResult } from './wrap/wrap-flow.ts';
export type { WrappedBlock } from './wrap/rewrite.ts';
export type { WrapAsynchronous, WrapBehindStateMachine, WrapOptions } from './wrap/wrap-options.ts';
