import { parameterAt } from '../catalogue/parameter-at.ts';
import { isJsonObject } from '../json.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const reservedTag: Rule = {
  code: 'WL123',
  name: 'reserved-tag',
  severity: 'error',
  alone: true,
  summary: 'Tags of a contact do not begin with aws:.',
  reason:
    'That beginning is kept for AWS, as in every service; the block takes its error branch and sets no tag at all.',
  check: (facts) =>
    blocksOfType(facts, 'TagContact').flatMap(({ action, path }) => {
      const tags = parameterAt(action, 'Tags');
      if (!isJsonObject(tags)) return [];
      return Object.keys(tags)
        .filter((key) => key.toLowerCase().startsWith('aws:'))
        .map((key) => ({
          path: `${path}.Parameters.Tags`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" sets the tag "${key}"; AWS keeps that beginning for itself.`,
          hint: 'Name the tag otherwise.',
        }));
    }),
};
