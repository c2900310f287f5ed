import type { Fix } from '../fix/fix.ts';
import { placeInWords, type Place } from '../catalogue/judge-parameters.ts';
import { parameterFix } from './parameter-fix.ts';
import type { Block } from '../facts/facts.ts';
import type { Rule } from './rule.ts';

export const unknownParameter: Rule = {
  code: 'WL107',
  name: 'unknown-parameter',
  severity: 'error',
  alone: true,
  summary: 'Parameters have names that the action type takes.',
  reason: 'The service refuses others ("Invalid Action property name"); flow-language 2.1.',
  fix: 'A name that differs from a known one in case alone, or that AWS’s pages misprint, is written as the service knows it.',
  check: ({ blocks }) =>
    blocks.flatMap((block) =>
      block.parameterFindings().flatMap((finding) => {
        if (finding.kind !== 'unknown') return [];
        const { action, path } = block;
        const unknown = placeInWords(finding.place);
        const fix = renameFix(block, finding.place, finding.key, finding.known);
        return [
          {
            path: `${path}.Parameters.${unknown}`,
            block: action.Identifier,
            message: `The block "${action.Identifier}" (${action.Type}) has the parameter "${unknown}", which that type does not take.`,
            hint: `It takes: ${finding.known.join(', ') || 'no parameters'}.`,
            ...(fix === undefined ? {} : { fix }),
          },
        ];
      }),
    ),
};

/** Names on AWS's pages that the service refuses, and what it takes instead (flow-language 7.3). */
const MISPRINTED: Readonly<Record<string, string>> = { 'Wait.TimeoutSeconds': 'TimeLimitSeconds' };

/** A name that differs in case alone, or is misprinted on AWS's pages, has one name that was meant. */
function renameFix({ action, index }: Block, place: Place, key: string, known: readonly string[]): Fix | undefined {
  const misprint = `${action.Type}.${key}`;
  const meant = Object.hasOwn(MISPRINTED, misprint)
    ? MISPRINTED[misprint]
    : known.find((name) => name.toLowerCase() === key.toLowerCase());
  if (meant === undefined) return undefined;
  const parent = ['Parameters', ...place.slice(0, -1)];
  const siblings = parent.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string | number, unknown>>)[step],
    action,
  ) as Readonly<Record<string, never>>;
  if (Object.hasOwn(siblings, meant)) return undefined;
  return parameterFix(index, `Rename "${key}" to "${meant}".`, [
    { at: place, value: undefined },
    { at: [...place.slice(0, -1), meant], value: siblings[key] },
  ]);
}
