import type { ActionDefinition } from '../catalogue/action-definition.ts';
import { parameterAt } from '../catalogue/parameter-at.ts';
import type { Action } from '../flow/flow.ts';
import { placeInWords, type Place } from '../catalogue/judge-parameters.ts';
import { parameterFix } from './parameter-fix.ts';
import type { Rule } from './rule.ts';

export const badParameterValue: Rule = {
  code: 'WL109',
  name: 'bad-parameter-value',
  severity: 'error',
  alone: true,
  summary: 'Parameter values are texts in the form and range that the action type takes, and never empty.',
  reason:
    'The service refuses others ("Invalid Action property value", "Empty value in Parameters"); flow-language 2.6 and 7. Values that a template fills in later are not judged; beyond a bound that is an assumption, or that published flows pass, is a warning.',
  fix: 'A value that can mean one thing only is written as the service wants it (5 as "5", TRUE as "True"); an empty one that need not be there is removed.',
  check: ({ blocks }) =>
    blocks.flatMap(({ action, definition, index, path, parameterFindings }) =>
      parameterFindings().flatMap((finding) => {
        if (finding.kind !== 'bad') return [];
        const name = placeInWords(finding.place);
        const { problem, hint, meant, doubtful } = finding.problem;
        const settled = meant !== undefined && (meant !== null || canBeLeftOut(action, definition, finding.place));
        const description = meant === null ? `Remove "${name}".` : `Write "${name}" as "${meant ?? ''}".`;
        const edit = { at: finding.place, value: meant ?? undefined };
        return [
          {
            path: `${path}.Parameters.${name}`,
            block: action.Identifier,
            message: `The parameter "${name}" of the block "${action.Identifier}" (${action.Type}) ${problem}.`,
            hint,
            ...(doubtful === true ? { severity: 'warning' as const } : {}),
            ...(!settled ? {} : { fix: parameterFix(index, description, [edit]) }),
          },
        ];
      }),
    ),
};

/** The parameter need not be there, and is not the last one of a choice. */
function canBeLeftOut(action: Action, definition: ActionDefinition | undefined, place: Place): boolean {
  const path = placeInWords(place).replace(/\[\d+\]/g, '[]');
  const parameter = definition?.parameters[path];
  const { choices = [] } = definition ?? {};
  const isOnlyChoice = choices.some(({ each, parameters, least }) => {
    const names = parameters.map((name) => (each === undefined ? name : `${each}[].${name}`));
    const others = names.filter((name) => name !== path && parameterAt(action, name) !== undefined);
    return names.includes(path) && (least === 'together' || others.length < least);
  });
  return parameter !== undefined && parameter.required === undefined && !isOnlyChoice;
}
