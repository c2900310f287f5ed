import { emit } from '@warmline/flow-json';
import type { ArtefactRule } from './rule.ts';

export const staleFlow: ArtefactRule = {
  code: 'WL606',
  name: 'stale-flow',
  severity: 'error',
  summary: 'The emitted flow in the app is what its code emits.',
  reason: 'People read, review and import the emitted file; it must be the flow that is deployed.',
  check: ({ app, flow, committedFlow, paths }) =>
    committedFlow === emit(flow)
      ? []
      : [
          {
            file: paths.flow,
            path: '',
            message:
              committedFlow === undefined
                ? `The emitted flow ${paths.flow} is missing.`
                : `The emitted flow ${paths.flow} is not what flow/flow.ts emits.`,
            hint: `Run "warmline sync ${app}".`,
          },
        ],
};
