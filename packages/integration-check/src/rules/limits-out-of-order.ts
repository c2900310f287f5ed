import { timeoutBehind } from '../template/function-timeout.ts';
import { invocationsOf } from '../template/invocations.ts';
import { secondsIn } from '../template/seconds-in.ts';
import type { ArtefactRule } from './rule.ts';

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
