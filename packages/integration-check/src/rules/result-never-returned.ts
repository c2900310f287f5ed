import { returnsOf, type Artefacts } from '../artefacts.ts';
import { answersIn, type Answer } from '../flow/answers.ts';
import { resultReads } from '../flow/result-reads.ts';
import { fieldPaths, returnedAt } from '../returns.ts';
import type { ArtefactFinding, ArtefactRule } from './rule.ts';

/** More names than this hide what matters. */
const NAMES_SHOWN = 12;

export const resultNeverReturned: ArtefactRule = {
  code: 'WL604',
  name: 'result-never-returned',
  severity: 'error',
  summary: 'The flow reads only fields that the function returns.',
  reason:
    'Connect puts an empty text where a field is missing: the caller hears a hole in the sentence; flow-language 5.1.',
  check: (artefacts) => {
    const missing = answersIn(artefacts.flow).flatMap((answer) => missingFields(answer, artefacts));
    // The same read may follow several invocations of one function: one defect.
    return [...new Map(missing.map(({ defect, finding }) => [defect, finding])).values()];
  },
};

interface MissingField {
  /** The same for the same field at the same place. */
  readonly defect: string;
  readonly finding: ArtefactFinding;
}

function missingFields({ name, invoke, readers }: Answer, artefacts: Artefacts): MissingField[] {
  const returned = returnsOf(artefacts, name);
  if (returned === undefined) return [];
  const { flow, paths } = artefacts;
  return readers.flatMap((reader) =>
    resultReads(reader)
      .filter(({ keys }) => returnedAt(returned, keys) === undefined)
      .map(({ written, path: parameter }) => {
        const path = `Actions[${flow.Actions.indexOf(reader)}].${parameter}`;
        const message =
          `The block "${reader.Identifier}" reads ${written}, which the function "${name}", ` +
          `invoked by "${invoke.Identifier}", never returns.`;
        const hint = `It returns: ${shown(fieldPaths(returned))}.`;
        return {
          defect: JSON.stringify([name, path, written]),
          finding: { file: paths.flow, path, block: reader.Identifier, message, hint },
        };
      }),
  );
}

function shown(names: readonly string[]): string {
  if (names.length === 0) return 'no fields';
  return names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
}
