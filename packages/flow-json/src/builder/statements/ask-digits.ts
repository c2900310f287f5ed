import { FlowUsageError } from '../../errors.ts';
import type { Branch, Naming } from '../branch.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Statement, Step } from '../statement.ts';
import { inputSeconds } from './input-seconds.ts';

export interface DigitsOptions<Call = never> extends Naming {
  /** Most digits that are taken. */
  readonly maximumLength: number;
  /** Taken on a technical failure, and on channels without keys. Silence is no failure: it stores `Timeout`. */
  readonly onFailure: Branch<Call>;
  /** Seconds to wait for the first digit, 1 to 180. Default: 5. */
  readonly timeoutSeconds?: number;
  /** Keys that end the input, up to five. Default: `#`. */
  readonly terminator?: string;
}

/** Get customer input in store mode; the digits are in `$.StoredCustomerInput`. */
export function askDigits(
  prompt: string,
  options: DigitsOptions,
  steps: (branch: Branch<never>) => readonly Step[],
): Statement {
  const { maximumLength, onFailure, timeoutSeconds, terminator = '#', name } = options;
  if (!Number.isInteger(maximumLength) || maximumLength < 1) {
    throw new FlowUsageError(`maximumLength is ${maximumLength}; give a whole number of digits, 1 or more.`);
  }
  if (!/^[0-9*#]{1,5}$/.test(terminator)) {
    throw new FlowUsageError(`terminator is "${terminator}"; give one to five keys from 0-9, * and #.`);
  }
  return {
    name: name ?? promptName('ask', prompt),
    type: 'GetParticipantInput',
    parameters: {
      ...promptParameters(prompt),
      InputTimeLimitSeconds: inputSeconds(timeoutSeconds),
      StoreInput: 'True',
      InputValidation: { CustomValidation: { MaximumLength: String(maximumLength) } },
      DTMFConfiguration: { InputTerminationSequence: terminator },
    },
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'follow' },
  };
}
