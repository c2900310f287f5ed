import { FlowUsageError } from '../../errors.ts';
import type { CallBranch, DigitsOptions } from '../call.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Statement, Step } from '../statement.ts';
import { inputSeconds } from './input-seconds.ts';

/** Get customer input in store mode; the digits are in `$.StoredCustomerInput`. */
export function askDigits(
  prompt: string,
  options: DigitsOptions,
  steps: (branch: CallBranch) => readonly Step[],
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
