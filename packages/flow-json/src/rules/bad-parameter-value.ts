import { placeInWords } from '../catalogue/judge-parameters.ts';
import { parameterFix } from './parameter-fix.ts';
import type { Rule } from './rule.ts';

export const badParameterValue: Rule = {
  code: 'WL109',
  name: 'bad-parameter-value',
  severity: 'error',
  summary: 'Parameter values are texts in the form and range that the action type takes, and never empty.',
  reason:
    'The service refuses others ("Invalid Action property value", "Empty value in Parameters"); flow-language 2.6 and 7. Values that a template fills in later are not judged.',
  check: ({ blocks }) =>
    blocks.flatMap(({ action, index, path, parameterFindings }) =>
      parameterFindings().flatMap((finding) => {
        if (finding.kind !== 'bad') return [];
        const name = placeInWords(finding.place);
        const { problem, hint, meant } = finding.problem;
        const description = meant === null ? `Remove "${name}".` : `Write "${name}" as "${meant ?? ''}".`;
        const edit = { at: finding.place, value: meant ?? undefined };
        return [
          {
            path: `${path}.Parameters.${name}`,
            block: action.Identifier,
            message: `The parameter "${name}" of the block "${action.Identifier}" (${action.Type}) ${problem}.`,
            hint,
            ...(meant === undefined ? {} : { fix: parameterFix(index, description, [edit]) }),
          },
        ];
      }),
    ),
};
