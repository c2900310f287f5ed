import { parameterAt } from '../catalogue/parameter-at.ts';
import { isJsonObject } from '../json.ts';
import type { Rule } from './rule.ts';

export const attributeKey: Rule = {
  code: 'WL122',
  name: 'attribute-key',
  severity: 'warning',
  summary: 'Keys of attributes hold no $ and no dot.',
  reason:
    'The admin guide forbids both (flow-language 5.3): a JSONPath would take the rest of such a key for something inside it. Keys that are a JSONPath are not judged.',
  check: ({ blocks }) =>
    blocks.flatMap(({ action, path }) => {
      const name = ATTRIBUTES.get(action.Type);
      const map = name === undefined ? undefined : parameterAt(action, name);
      if (name === undefined || !isJsonObject(map)) return [];
      return Object.keys(map)
        .filter((key) => /[$.]/.test(key) && !/^\$[.[{]/.test(key))
        .map((key) => ({
          path: `${path}.Parameters.${name}`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" sets the attribute "${key}"; a key holds no $ and no dot.`,
          hint: 'Use letters, digits, - and _.',
        }));
    }),
};

/** The parameter that maps keys to values. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['UpdateContactAttributes', 'Attributes'],
  ['UpdateFlowAttributes', 'FlowAttributes'],
]);
