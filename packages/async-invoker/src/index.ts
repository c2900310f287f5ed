export { INVOKER_PARAMETERS } from './invoker-parameters.ts';
export type { Answer, ExecutionStatus } from './answer.ts';
export type { ContactData, ContactFlowEvent, Parameters } from './contact-flow-event.ts';
export {
  ContendedStartError,
  InvokerUsageError,
  NotAContactFlowEventError,
  OutOfTimeError,
  StartRefusedError,
  UnreadableAnswerError,
} from './errors.ts';
export { FAILURES, type Failure } from './failures.ts';
export {
  createInvokerHandler,
  type InvokerHandler,
  type InvokerHandlerOptions,
} from './handler/create-invoker-handler.ts';
export {
  createInvoker,
  type CheckOptions,
  type Invoker,
  type InvokerOptions,
  type StartRequest,
  type Within,
} from './invoker/create-invoker.ts';
export { CALLERS_NUMBER, readEventPath, type EventPath } from './job/event-path.ts';
export type { MachineInput } from './job/machine-input.ts';
export type { Description, Executions } from './machine/executions.ts';
export type { Failed, Outcome } from './outcome/outcome.ts';
export { readSettings } from './settings/read-settings.ts';
export { settingsEnvironment, SETTINGS_VARIABLES } from './settings/settings-environment.ts';
export { LONGEST_EXPRESS_SECONDS, type Cache, type CompleteSettings, type Settings } from './settings/settings.ts';
export { warningsOf } from './settings/warnings-of.ts';
export type { Put, ResultsTable } from './table/results-table.ts';
export { itemToRow, rowToItem, type FoundItem, type Item } from './table/row-item.ts';
export type { Row, RowStatus } from './table/row.ts';
