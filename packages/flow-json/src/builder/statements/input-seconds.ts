import { FlowUsageError } from '../../errors.ts';

const DEFAULT_SECONDS = 5;

/** `InputTimeLimitSeconds`: a whole number from 1 to 180 (flow-language, GetParticipantInput). */
export function inputSeconds(seconds = DEFAULT_SECONDS): string {
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 180) {
    throw new FlowUsageError(
      `timeoutSeconds is ${seconds}; Connect waits a whole number of seconds from 1 to 180 for a key.`,
    );
  }
  return String(seconds);
}
