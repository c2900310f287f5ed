import { identifierProblem } from '../flow/identifier.ts';
import type { Rule } from './rule.ts';

export const badIdentifier: Rule = {
  code: 'WL102',
  name: 'bad-identifier',
  severity: 'error',
  summary: 'Identifiers are unique, at most 50 characters, and free of reserved characters and words.',
  reason: 'The service refuses others; flow-language 2.3.',
  check: ({ flow }) => {
    const seen = new Map<string, number>();
    return flow.Actions.flatMap(({ Identifier }, index) => {
      const first = seen.get(Identifier);
      if (first === undefined) seen.set(Identifier, index);
      const problem = first === undefined ? identifierProblem(Identifier) : `is that of Actions[${first}] too`;
      if (problem === undefined) return [];
      return [
        {
          path: `Actions[${index}].Identifier`,
          block: Identifier,
          message: `The identifier "${Identifier}" ${problem}.`,
          hint: 'Rename the block and every transition that leads to it.',
        },
      ];
    });
  },
};
