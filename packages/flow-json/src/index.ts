export { definitionOf, CATALOGUE, type ActionType } from './catalogue/catalogue.ts';
export type { ActionDefinition } from './catalogue/action-definition.ts';
export type { ContactData, ContactFlowEvent, Endpoint } from './contact-flow-event.ts';
export { branchesOf, errorTarget, type Branch } from './flow/branches.ts';
export type { Action, Condition, ConditionTransition, ErrorTransition, Flow, Transitions } from './flow/flow.ts';
export {
  formatResourceReference,
  parseResourceReference,
  resolveResources,
  type ResolvedFlow,
  type ResourceReference,
  type ResourceResolver,
} from './flow/resource-reference.ts';
export type { Issue, Severity } from './issue.ts';
export { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
export { synchronousLadder, SYNCHRONOUS_TIME_LIMIT, type SynchronousLadder } from './ladder.ts';
export { LAMBDA_LIMITS } from './lambda-limits.ts';
export { HEARING, type Hearing } from './silence/hearing.ts';
export { SPEECH_CHARACTERS_PER_SECOND, speechSeconds } from './silence/speech.ts';
