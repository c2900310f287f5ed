import type { ActionDefinition, ParameterChoice, ParameterTest } from '../catalogue/action-definition.ts';
import { placeInWords } from '../catalogue/judge-parameters.ts';
import { parameterAt, passes, testInWords, valueAt } from '../catalogue/parameter-at.ts';
import type { Action } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import type { Rule } from './rule.ts';

export const missingParameter: Rule = {
  code: 'WL108',
  name: 'missing-parameter',
  severity: 'error',
  alone: true,
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
    const { each, when, unless } = choice;
    if (when !== undefined && !passes(action, when)) return [];
    if (unless !== undefined && passes(action, unless)) return unwanted(action, choice.parameters, unless);
    if (each === undefined) return badChoice(action.Parameters ?? {}, '', choice);
    const entries = parameterAt(action, each);
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: JsonValue, index) => badChoice(entry, `${each}[${index}]`, choice));
  });
}

function unwanted(action: Action, parameters: readonly string[], mode: ParameterTest): Lack[] {
  const given = parameters.filter((parameter) => parameterAt(action, parameter) !== undefined);
  if (given.length === 0) return [];
  const names = given.join(' and ');
  return [
    { place: '', what: `has ${names}, which it does not take ${testInWords(mode)}`, hint: `Leave out ${names}.` },
  ];
}

function badChoice(object: JsonValue, place: string, choice: ParameterChoice): Lack[] {
  const { parameters, least, most, when } = choice;
  const given = parameters.filter((parameter) => valueAt(object, parameter) !== undefined);
  const where = `${place === '' ? '' : ` in "${place}"`}${when === undefined ? '' : ` ${testInWords(when)}`}`;
  const names = parameters.join(', ');
  if (least === 'together') {
    if (given.length === 0 || given.length === parameters.length) return [];
    const lacking = parameters.filter((parameter) => !given.includes(parameter)).join(' and ');
    return [
      { place, what: `has ${given.join(' and ')}${where} without ${lacking}`, hint: `Give all of ${names}, or none.` },
    ];
  }
  if (given.length >= least && given.length <= (most ?? Infinity)) return [];
  const what =
    given.length === 0
      ? `has none of ${names}${where}`
      : `has ${given.join(' and ')}${where}, which exclude each other`;
  const count = most === 1 ? (least === 1 ? 'exactly one' : 'at most one') : 'at least one';
  return [{ place, what, hint: parameters.length === 1 ? `Give ${names}.` : `Give ${count} of ${names}.` }];
}
