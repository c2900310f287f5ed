import { getParticipantInput } from '../../catalogue/actions/get-participant-input.ts';
import { FlowUsageError } from '../../errors.ts';
import type { Branch, Naming } from '../branch.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Arm, Statement, Step } from '../statement.ts';
import { inputSeconds } from './input-seconds.ts';

export type MenuKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

export interface ChoiceOptions<Call = never> extends Naming {
  /** What happens on each key: `0` to `9`, `*` and `#`. */
  readonly choices: Readonly<Partial<Record<MenuKey, Branch<Call>>>>;
  /** Taken when the caller presses nothing in time. */
  readonly onNoInput: Branch<Call>;
  /** Taken on a key that is no choice. */
  readonly onNoMatch: Branch<Call>;
  /** Taken on a technical failure, and on channels without keys. Default: as `onNoMatch`. */
  readonly onFailure?: Branch<Call>;
  /** Seconds to wait for the key, 1 to 180. Default: 5. */
  readonly timeoutSeconds?: number;
}

const KEYS: readonly string[] = getParticipantInput.conditions.operands;

/** Get customer input in menu mode. */
export function askChoice(
  prompt: string,
  options: ChoiceOptions,
  steps: (branch: Branch<never>) => readonly Step[],
): Statement {
  const { choices, onNoInput, onNoMatch, onFailure = onNoMatch, timeoutSeconds, name } = options;
  const entries = Object.entries(choices);
  if (entries.length === 0) throw new FlowUsageError('A menu needs at least one choice.');
  const unknown = entries.find(([key]) => !KEYS.includes(key));
  if (unknown !== undefined) {
    throw new FlowUsageError(`A menu has a choice on "${unknown[0]}"; a phone has the keys ${KEYS.join(', ')}.`);
  }

  const arm = (on: string, branch: Branch<never>): Arm => ({ on, body: steps(branch), then: 'join' });
  const parameters = {
    ...promptParameters(prompt),
    InputTimeLimitSeconds: inputSeconds(timeoutSeconds),
    StoreInput: 'False',
  };
  const chosen = entries.map(([key, branch]) => ({ ...arm(key, branch), operator: 'Equals' }));
  const silent = arm('InputTimeLimitExceeded', onNoInput);
  const unmatched = arm('NoMatchingCondition', onNoMatch);
  const failed = arm('NoMatchingError', onFailure);
  return {
    name: name ?? promptName('ask', prompt),
    type: 'GetParticipantInput',
    parameters,
    arms: [...chosen, silent, unmatched, failed],
    onward: { kind: 'arm', arm: unmatched },
  };
}
