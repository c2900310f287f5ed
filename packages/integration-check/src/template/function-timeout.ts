import { functionProperty, isFunction } from './lambda-function.ts';
import { secondsIn } from './seconds-in.ts';
import { isDefined, type Target } from './target.ts';
import { resourceAt, type Template } from './template.ts';

/** How long the function behind a target may run. */
export interface FunctionTimeout {
  /** Its logical id. */
  readonly functionId: string;
  readonly seconds: number;
  /** The template does not set it. */
  readonly byDefault: boolean;
}

/** Lambda's own default, in seconds. */
const DEFAULT_TIMEOUT = 3;

/** Undefined where the template does not tell: another stack's function, or a time-out that deployment computes. */
export function timeoutBehind(template: Template, target: Target): FunctionTimeout | undefined {
  const functionId = isDefined(target) ? target.functionId : undefined;
  const fn = functionId === undefined ? undefined : resourceAt(template, functionId);
  if (fn === undefined || !isFunction(fn)) return undefined;
  const timeout = functionProperty(template, fn, 'Timeout');
  const seconds = timeout === undefined ? DEFAULT_TIMEOUT : secondsIn(timeout);
  return seconds === undefined ? undefined : { functionId: fn.id, seconds, byDefault: timeout === undefined };
}
