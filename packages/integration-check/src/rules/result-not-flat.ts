import { isJsonObject, type Action } from '@warmline/flow-json';
import { returnsOf } from '../artefacts.ts';
import { invokedFunction } from '../flow/invoked-function.ts';
import type { Returns } from '../returns.ts';
import type { ArtefactRule } from './rule.ts';

export const resultNotFlat: ArtefactRule = {
  code: 'WL605',
  name: 'result-not-flat',
  severity: 'error',
  summary: 'A function whose block reads a text map returns texts only.',
  reason:
    'With ResponseType STRING_MAP a number, a list or an object in the answer sends the call into its failure branch; aws-facts 1.7.',
  check: (artefacts) =>
    artefacts.flow.Actions.flatMap((action, index) => {
      const name = invokedFunction(action);
      const returned = name === undefined ? undefined : returnsOf(artefacts, name);
      if (name === undefined || returned === undefined || takesJson(action)) return [];
      return problems(returned).map(({ found, hint }) => ({
        file: artefacts.paths.flow,
        path: `Actions[${index}].Parameters.ResponseValidation`,
        block: action.Identifier,
        message: `The function "${name}" returns ${found}, and the block "${action.Identifier}" takes a flat map of texts.`,
        hint: `${hint}, or declare the function with response: 'JSON'.`,
      }));
    }),
};

interface Problem {
  /** Completes "The function returns …". */
  readonly found: string;
  readonly hint: string;
}

function problems({ fields, others }: Returns): Problem[] {
  const inFields = Object.entries(fields)
    .filter(([, { kind }]) => kind === 'object' || kind === 'other')
    .map(([field, { type }]) => ({ found: `"${field}" as ${type}`, hint: `Return "${field}" as a text` }));
  if (others.length === 0) return inFields;
  return [...inFields, { found: others.join(' | '), hint: 'Return an object of texts' }];
}

function takesJson({ Parameters }: Action): boolean {
  const validation = Parameters?.['ResponseValidation'];
  return isJsonObject(validation) && validation['ResponseType'] === 'JSON';
}
