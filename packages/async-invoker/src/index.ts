export { INVOKER_PARAMETERS } from './invoker-parameters.ts';
export type { Answer, ExecutionStatus } from './answer.ts';
