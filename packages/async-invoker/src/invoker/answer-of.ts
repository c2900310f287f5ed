import type { Answer } from '../answer.ts';
import { failed, type Outcome } from '../outcome/outcome.ts';

/** Largest response of a function, in bytes of UTF-8 (flow-language 8.2). */
const MOST_BYTES = 32 * 1024;

/** What an answer tells beside the outcome. */
export interface Told {
  readonly executionId: string;
  readonly attempt: number;
  readonly turn: number;
  /** In every so many turns of running work the caller is to be comforted. */
  readonly comfortEvery: number;
}

/** The answer to a flow. One that is larger than Connect takes becomes a failure that says so. */
export function answerOf(outcome: Outcome, told: Told): Answer {
  const answer = written(outcome, told);
  return Buffer.byteLength(JSON.stringify(answer)) > MOST_BYTES ? written(failed('result-too-large'), told) : answer;
}

function written(outcome: Outcome, { executionId, attempt, turn, comfortEvery }: Told): Answer {
  const common = { executionId, status: outcome.status, attempt: String(attempt), turn: String(turn) };
  switch (outcome.status) {
    case 'RUNNING':
      return { ...common, comfort: isComfortTurn(turn, comfortEvery) ? 'true' : 'false', failure: '', error: '' };
    case 'SUCCEEDED': {
      const { result, ageSeconds } = outcome;
      return { ...common, comfort: 'false', failure: '', error: '', ageSeconds: String(ageSeconds), result };
    }
    default:
      return { ...common, comfort: 'false', failure: outcome.failure, error: outcome.error };
  }
}

function isComfortTurn(turn: number, comfortEvery: number): boolean {
  return turn > 0 && turn % comfortEvery === 0;
}
