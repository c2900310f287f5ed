import type { ActionDefinition, ParameterChoice } from '../catalogue/action-definition.ts';
import { placeInWords } from '../catalogue/judge-parameters.ts';
import { parameterAt, passes, valueAt } from '../catalogue/parameter-at.ts';
import type { Action } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import type { Rule } from './rule.ts';

export const missingParameter: Rule = {
  code: 'WL108',
  name: 'missing-parameter',
  severity: 'error',
  summary: 'Required parameters are there, and not two that exclude each other.',
  reason: 'The service refuses the action otherwise ("Action is missing required property"); flow-language 7.',
  check: ({ blocks }) =>
    blocks.flatMap(({ action, definition, path, parameterFindings }) => {
      if (definition === undefined) return [];
      const missing = parameterFindings().flatMap((finding) => {
        if (finding.kind !== 'missing') return [];
        const place = placeInWords(finding.place);
        const name = placeInWords([...finding.place, finding.key]);
        return [{ place, what: `lacks the parameter "${name}"`, hint: `Give "${name}".` }];
      });
      return [...missing, ...badChoices(action, definition)].map(({ place, what, hint }) => ({
        path: `${path}.Parameters${place === '' || place.startsWith('[') ? place : `.${place}`}`,
        block: action.Identifier,
        message: `The block "${action.Identifier}" (${action.Type}) ${what}.`,
        hint,
      }));
    }),
};

interface Lack {
  readonly place: string;
  readonly what: string;
  readonly hint: string;
}

function badChoices(action: Action, { choices = [] }: ActionDefinition): Lack[] {
  return choices.flatMap((choice) => {
    if (choice.unless !== undefined && passes(action, choice.unless)) return [];
    if (choice.each === undefined) return badChoice(action.Parameters ?? {}, '', choice);
    const entries = parameterAt(action, choice.each);
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: JsonValue, index) => badChoice(entry, `${choice.each ?? ''}[${index}]`, choice));
  });
}

function badChoice(object: JsonValue, place: string, { parameters, least, most }: ParameterChoice): Lack[] {
  const given = parameters.filter((parameter) => valueAt(object, parameter) !== undefined);
  if (given.length >= least && given.length <= (most ?? Infinity)) return [];
  const where = place === '' ? '' : ` in "${place}"`;
  const what =
    given.length === 0
      ? `has none of ${parameters.join(', ')}${where}`
      : `has ${given.join(' and ')}${where}, which exclude each other`;
  const count = most === 1 ? (least === 1 ? 'exactly one' : 'at most one') : 'at least one';
  return [{ place, what, hint: `Give ${count} of ${parameters.join(', ')}.` }];
}
