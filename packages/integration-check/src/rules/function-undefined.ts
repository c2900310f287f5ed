import { invocationsOf } from '../template/invocations.ts';
import type { ArtefactRule } from './rule.ts';

const CALLABLE: ReadonlySet<string> = new Set(['AWS::Lambda::Alias', 'AWS::Lambda::Version', 'AWS::Lambda::Function']);

export const functionUndefined: ArtefactRule = {
  code: 'WL601',
  name: 'function-undefined',
  severity: 'error',
  summary: 'Every function that the deployed flow invokes is an alias that the stack defines.',
  reason:
    'A flow publishes with any ARN; a wrong one is found by the first caller. An unqualified function is $LATEST: no rollout; aws-facts 1.1.',
  check: ({ template, paths }) =>
    invocationsOf(template).flatMap(({ block, path, arn, targetId }) => {
      const type = targetId === undefined ? undefined : template.Resources[targetId]?.Type;
      const at = { file: paths.template, path, block: block.Identifier };
      if (targetId === undefined) {
        return arn.startsWith('$.') || arn.startsWith('arn:')
          ? []
          : [
              {
                ...at,
                message: `The block "${block.Identifier}" invokes "${arn}", which the stack does not define.`,
                hint: 'Invoke a function of this integration.',
              },
            ];
      }
      if (type === undefined || !CALLABLE.has(type)) {
        return [
          {
            ...at,
            message: `The block "${block.Identifier}" invokes the resource "${targetId}", which is ${type ?? 'not in the template'}.`,
            hint: 'Invoke an alias of a function that the stack defines.',
          },
        ];
      }
      return type === 'AWS::Lambda::Function'
        ? [
            {
              ...at,
              severity: 'warning' as const,
              message: `The block "${block.Identifier}" invokes the function "${targetId}" without an alias.`,
              hint: 'Invoke its alias, so that versions roll out gradually.',
            },
          ]
        : [];
    }),
};
