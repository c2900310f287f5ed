import { blocksFrom } from '../facts/blocks-from.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Rule } from './rule.ts';

export const waitInContinue: Rule = {
  code: 'WL214',
  name: 'wait-in-continue',
  severity: 'error',
  summary: 'The Continue branch of a Wait leads to no other Wait.',
  reason:
    'The flow fails there at run time ("Unsupported Action In Wait Action\'s Continue Branch"); flow-language 8.6.',
  check: (facts) => {
    const waits = blocksOfType(facts, 'Wait');
    const continued = waits.flatMap(({ branches }) =>
      branches.filter(({ kind, name }) => kind === 'condition' && name === 'Continue'),
    );
    const meanwhile = blocksFrom(
      facts,
      continued.map(({ target }) => target),
      // The branches of a Wait belong to that Wait, which is the one that fails.
      ({ action }) => action.Type !== 'Wait',
    );
    return waits
      .filter((block) => meanwhile.has(block))
      .map(({ action, path }) => ({
        path,
        block: action.Identifier,
        message: `The Wait "${action.Identifier}" is reached from the Continue branch of a Wait, where none may be.`,
        hint: 'Let the Continue branch speak, and end it before the Wait; what follows belongs to the other branches.',
      }));
  },
};
