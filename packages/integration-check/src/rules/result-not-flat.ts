import type { ArtefactRule } from './rule.ts';
import { functionName } from './result-never-returned.ts';

export const resultNotFlat: ArtefactRule = {
  code: 'WL605',
  name: 'result-not-flat',
  severity: 'error',
  summary: 'A function whose block reads a text map returns texts only.',
  reason:
    'With ResponseType STRING_MAP a number, a list or an object in the answer sends the call into its failure branch; aws-facts 1.7.',
  check: ({ flow, returns, paths }) =>
    flow.Actions.flatMap((action, index) => {
      const name = functionName(action);
      const returned = name === undefined ? undefined : returns[name];
      const validation = action.Parameters?.['ResponseValidation'];
      const json = typeof validation === 'object' && JSON.stringify(validation).includes('"JSON"');
      if (name === undefined || returned === undefined || json) return [];
      return Object.entries(returned.fields)
        .filter(([, { kind }]) => kind !== 'text')
        .map(([field, { type }]) => ({
          file: paths.flow,
          path: `Actions[${index}].Parameters.ResponseValidation`,
          block: action.Identifier,
          message: `The function "${name}" returns "${field}" as ${type}, and the block "${action.Identifier}" takes a flat map of texts.`,
          hint: `Return texts (String(${field})), or declare the function with response: 'JSON'.`,
        }));
    }),
};
