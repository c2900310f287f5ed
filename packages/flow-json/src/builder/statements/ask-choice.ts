import { FlowUsageError } from '../../errors.ts';
import type { CallBranch, ChoiceOptions } from '../call.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Arm, Statement, Step } from '../statement.ts';
import { inputSeconds } from './input-seconds.ts';

/** Get customer input in menu mode. */
export function askChoice(
  prompt: string,
  options: ChoiceOptions,
  steps: (branch: CallBranch) => readonly Step[],
): Statement {
  const { choices, onNoInput, onNoMatch, onFailure = onNoMatch, timeoutSeconds, name } = options;
  const keys = Object.entries(choices);
  if (keys.length === 0) throw new FlowUsageError('A menu needs at least one choice.');

  const arm = (on: string, branch: CallBranch): Arm => ({ on, body: steps(branch), then: 'join' });
  return {
    name: name ?? promptName('ask', prompt),
    type: 'GetParticipantInput',
    parameters: {
      ...promptParameters(prompt),
      InputTimeLimitSeconds: inputSeconds(timeoutSeconds),
      StoreInput: 'False',
    },
    arms: [
      ...keys.map(([key, branch]) => ({ ...arm(key, branch), operator: 'Equals' })),
      arm('InputTimeLimitExceeded', onNoInput),
      arm('NoMatchingCondition', onNoMatch),
      arm('NoMatchingError', onFailure),
    ],
    onward: { kind: 'mirror', arm: 'NoMatchingCondition' },
  };
}
