import type { Branch, LoudFailure } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface NumberOptions<Call = never> extends LoudFailure<Call> {
  /** How long it may ring, in seconds; that more than 600 are taken is not known. Default: 30, the console's. */
  readonly ringSeconds?: number;
  /** What the other party sees. Default: the instance's. */
  readonly callerId?: { readonly number?: string | Reference; readonly name?: string | Reference };
  /** Keys that are sent once the other party answers. Default: none. */
  readonly digits?: string | Reference;
  /**
   * Comes back to the flow when the other party has hung up; `true` in flows that transfer to an agent, where the two failures
   * have no branches of their own. Default: the flow is over once they are connected.
   */
  readonly comeBack?: true | ComeBack<Call>;
}

interface ComeBack<Call> {
  /** Taken when the call cannot be placed. */
  readonly onCallFailed: Branch<Call>;
  /** Taken when nobody answers in time. */
  readonly onNoAnswer: Branch<Call>;
}

/** Transfer to phone number. */
export function transferToNumber(number: string | Reference, options: NumberOptions, steps: Branches): Statement {
  const { ringSeconds = 30, callerId, digits, comeBack, onFailure, name } = options;
  return action(
    'TransferParticipantToThirdParty',
    {
      name: name ?? 'transfer-to-number',
      parameters: {
        ThirdPartyPhoneNumber: number,
        ThirdPartyConnectionTimeLimitSeconds: ringSeconds,
        ContinueFlowExecution: comeBack !== undefined,
        ...(digits === undefined ? {} : { ThirdPartyDTMFDigits: digits }),
        ...(callerId === undefined ? {} : { CallerId: capitalised(callerId) }),
      },
      errors: {
        ...(comeBack === undefined || comeBack === true
          ? {}
          : { CallFailed: comeBack.onCallFailed, ConnectionTimeLimitExceeded: comeBack.onNoAnswer }),
        NoMatchingError: onFailure,
      },
    },
    steps,
  );
}

function capitalised({ number, name }: NonNullable<NumberOptions['callerId']>): object {
  return { ...(number === undefined ? {} : { Number: number }), ...(name === undefined ? {} : { Name: name }) };
}
