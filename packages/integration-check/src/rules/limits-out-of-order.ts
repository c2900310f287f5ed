import type { JsonValue } from '@warmline/flow-json';
import { invocationsOf } from '../template/invocations.ts';
import { functionProperty, isFunction } from '../template/lambda-function.ts';
import { isDefined, type Target } from '../template/target.ts';
import { resourceAt, type Template } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

/** Lambda's own default, in seconds. */
const DEFAULT_TIMEOUT = 3;

export const limitsOutOfOrder: ArtefactRule = {
  code: 'WL603',
  name: 'limits-out-of-order',
  severity: 'error',
  summary: "A function's time-out is below the limit of every block that calls it.",
  reason: 'A function that outlives its block succeeds unseen: no error, no alarm, no rollback; aws-facts 1.7.',
  check: ({ template, paths }) =>
    invocationsOf(template).flatMap(({ block, path, target }) => {
      const waits = secondsIn(block.Parameters?.['InvocationTimeLimitSeconds']);
      const called = timeoutBehind(template, target);
      if (waits === undefined || called === undefined || called.seconds < waits) return [];
      const { functionId, seconds, byDefault } = called;
      return [
        {
          file: paths.template,
          path,
          block: block.Identifier,
          message:
            `The block "${block.Identifier}" waits ${waits} s, and its function "${functionId}" may run ${seconds} s` +
            (byDefault ? ', which is what Lambda gives a function without Timeout.' : '.'),
          hint: "Lower timeLimitSeconds, or the function's time-out: the function must give up before the block does.",
        },
      ];
    }),
};

interface Timeout {
  readonly functionId: string;
  readonly seconds: number;
  readonly byDefault: boolean;
}

/** Undefined where the template does not tell: another stack's function, or a time-out that deployment computes. */
function timeoutBehind(template: Template, target: Target): Timeout | undefined {
  const functionId = isDefined(target) ? target.functionId : undefined;
  const fn = functionId === undefined ? undefined : resourceAt(template, functionId);
  if (fn === undefined || !isFunction(fn)) return undefined;
  const timeout = functionProperty(template, fn, 'Timeout');
  const seconds = timeout === undefined ? DEFAULT_TIMEOUT : secondsIn(timeout);
  return seconds === undefined ? undefined : { functionId: fn.id, seconds, byDefault: timeout === undefined };
}

/** Seconds as a number or as a text; undefined for anything else, such as an intrinsic function. */
function secondsIn(value: JsonValue | undefined): number | undefined {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds : undefined;
}
