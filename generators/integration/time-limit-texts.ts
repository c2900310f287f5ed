import { EXECUTIONS, executionsFor, isExecution, TIME_LIMITS } from './execution.ts';

/** What `timeLimitSeconds` takes in each mode, to stand after "it takes". */
export const TIME_LIMIT_TAKES = `a whole number: ${EXECUTIONS.map((execution) => {
  const { minimum, maximum } = TIME_LIMITS[execution];
  return `${minimum} to ${maximum} with execution "${execution}"`;
}).join(', ')}`;

/** Why a time limit does not fit its mode, and which would take it. */
export function timeLimitHint(seconds: unknown, execution: unknown): string {
  const mode = isExecution(execution) ? execution : 'sync';
  const { because, default: usual } = TIME_LIMITS[mode];
  const others = typeof seconds === 'number' && Number.isInteger(seconds) ? executionsFor(seconds) : [];
  const remedy = others.length === 0 ? '' : ` ${seconds as number} fits execution ${others.map(quoted).join(' or ')}.`;
  return `${because}.${remedy} The default of "${mode}" is ${usual}.`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
