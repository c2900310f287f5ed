import { invocationsOf } from '../template/invocations.ts';
import { referredId, type Template } from '../template/template.ts';
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
    invocationsOf(template).flatMap(({ block, path, targetId }) => {
      const functionId = functionBehind(template, targetId);
      const blockSeconds = Number(block.Parameters?.['InvocationTimeLimitSeconds']);
      if (functionId === undefined || Number.isNaN(blockSeconds)) return [];
      const seconds = Number(template.Resources[functionId]?.Properties?.['Timeout'] ?? DEFAULT_TIMEOUT);
      if (Number.isNaN(seconds) || seconds < blockSeconds) return [];
      return [
        {
          file: paths.template,
          path,
          block: block.Identifier,
          message: `The block "${block.Identifier}" waits ${blockSeconds} s, and its function "${functionId}" may run ${seconds} s.`,
          hint: "Lower timeLimitSeconds, or the function's time-out: the function must give up before the block does.",
        },
      ];
    }),
};

/** From an alias or a version to its function. */
function functionBehind(template: Template, id: string | undefined): string | undefined {
  const resource = id === undefined ? undefined : template.Resources[id];
  if (resource === undefined) return undefined;
  return resource.Type === 'AWS::Lambda::Function' ? id : referredId(resource.Properties?.['FunctionName']);
}
