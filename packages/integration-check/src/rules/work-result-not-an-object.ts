import { ownReturns } from '../artefacts.ts';
import { jobsOf } from '../template/jobs.ts';
import type { ArtefactRule } from './rule.ts';

export const workResultNotAnObject: ArtefactRule = {
  code: 'WL617',
  name: 'work-result-not-an-object',
  severity: 'error',
  summary: 'A function that works behind a state machine returns an object.',
  reason:
    'Its result stands under a key of its own in the answer, and a flow reads fields of it; any other result is told to the caller as a failure, after all the work was done.',
  check: (artefacts) =>
    jobsOf(artefacts.template).flatMap(({ machine, functions }) =>
      functions.flatMap((name) => {
        const others = ownReturns(artefacts, name)?.others ?? [];
        if (others.length === 0) return [];
        return [
          {
            file: artefacts.paths.template,
            path: `Resources.${machine}`,
            message: `The function "${name}" returns ${others.join(' | ')}, and the state machine "${machine}" that runs it gives an object to the flow.`,
            hint: 'Return an object, for example with the value in one of its fields.',
          },
        ];
      }),
    ),
};
