import { invocationsOf } from '../template/invocations.ts';
import type { Target } from '../template/target.ts';
import type { ArtefactFinding, ArtefactRule } from './rule.ts';

export const functionUndefined: ArtefactRule = {
  code: 'WL601',
  name: 'function-undefined',
  severity: 'error',
  summary: 'Every function that the deployed flow invokes is an alias that the stack defines.',
  reason:
    'A flow publishes with any ARN; a wrong one is found by the first caller. An unqualified function is $LATEST: no rollout; aws-facts 1.1.',
  check: ({ template, paths }) =>
    invocationsOf(template).flatMap(({ block, path, target }) => {
      const verdict = verdictOn(block.Identifier, target);
      return verdict === undefined ? [] : [{ file: paths.template, path, block: block.Identifier, ...verdict }];
    }),
};

type Verdict = Pick<ArtefactFinding, 'message' | 'hint' | 'severity'> | undefined;

function verdictOn(block: string, target: Target): Verdict {
  switch (target.kind) {
    case 'undefined':
      return {
        message: `The block "${block}" invokes ${target.what}.`,
        hint: 'Invoke an alias of a function that the stack defines.',
      };
    case 'function':
      return {
        severity: 'warning',
        message: `The block "${block}" invokes the function "${target.id}" without an alias.`,
        hint: 'Invoke its alias, so that versions roll out gradually.',
      };
    case 'qualified':
    case 'elsewhere':
      return undefined;
  }
}
