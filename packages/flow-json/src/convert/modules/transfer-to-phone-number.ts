import { action, errorArm, onward } from '../action-parts.ts';
import type { Became } from '../became.ts';
import type { Block } from '../block.ts';
import { isOn, numberAt, textAt } from '../values.ts';

/** Names of the parameters that say whom to call, and how. */
export const PHONE_PARAMETERS = ['PhoneNumber', 'TimeLimit', 'BlindTransfer'] as const;

/** Calls somebody outside. A blind transfer ends the flow; otherwise it goes on after that call. */
export function transferToPhoneNumber(block: Block): Became {
  const number = textAt(block, 'PhoneNumber');
  if (number === undefined) return { notCarried: 'It names no phone number.' };
  const ends = isOn(block, 'BlindTransfer');
  const failure = errorArm(block, 'NoMatchingError', 'Error', 'CallFailure');
  const parameters = {
    ThirdPartyPhoneNumber: number,
    ThirdPartyConnectionTimeLimitSeconds: numberAt(block, 'TimeLimit', {
      least: 1,
      most: 600,
      otherwise: 30,
      dynamic: true,
    }),
    ContinueFlowExecution: ends ? 'False' : 'True',
  };
  const type = 'TransferParticipantToThirdParty';
  if (ends) return [action(block.identifier, type, parameters, { NextAction: failure.NextAction, Errors: [failure] })];
  return [
    action(block.identifier, type, parameters, {
      NextAction: onward(block),
      Errors: [
        errorArm(block, 'CallFailed', 'CallFailure', 'Error'),
        errorArm(block, 'ConnectionTimeLimitExceeded', 'Timeout', 'Error'),
        failure,
      ],
    }),
  ];
}
