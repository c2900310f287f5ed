import { action, errorArm, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import { PROMPT_PARAMETERS, questionOf } from '../prompts.ts';
import { isOn, numberAt, textAt } from '../values.ts';
import type { JsonObject } from '../../json.ts';

/** Asks for digits and stores them. */
export const storeUserInput: ModuleConverter = {
  parameters: [
    ...PROMPT_PARAMETERS,
    'CustomerInputType',
    'Timeout',
    'MaxDigits',
    'EncryptEntry',
    'EncryptionKeyId',
    'EncryptionKey',
    'TerminatorDigits',
    'DisableCancel',
    'PhoneNumberFormat',
    'CountryCode',
  ],
  convert: (block) => {
    const isNumber = textAt(block, 'CustomerInputType') === 'PhoneNumber';
    const keys = keysOf(block);
    const invalid = isNumber ? [errorArm(block, 'InvalidPhoneNumber', 'InvalidNumber', 'Error')] : [];
    return [
      action(
        block.identifier,
        'GetParticipantInput',
        {
          ...questionOf(block),
          StoreInput: 'True',
          InputTimeLimitSeconds: numberAt(block, 'Timeout', { least: 1, most: 180, otherwise: 5 }),
          InputValidation: isNumber ? phoneNumber(block) : digits(block),
          ...encryption(block, isNumber),
          ...(keys === undefined ? {} : { DTMFConfiguration: keys }),
        },
        {
          NextAction: onward(block),
          Errors: [errorArm(block, 'NoMatchingError', 'Error', 'Success'), ...invalid],
        },
      ),
    ];
  },
};

function digits(block: Block): JsonObject {
  const most = numberAt(block, 'MaxDigits', { least: 1, otherwise: 20, dynamic: true });
  return { CustomValidation: { MaximumLength: most } };
}

function phoneNumber(block: Block): JsonObject {
  const format = textAt(block, 'PhoneNumberFormat');
  if (format === 'International' || format === 'E164') return { PhoneNumberValidation: { NumberFormat: 'E164' } };
  const country = textAt(block, 'CountryCode');
  if (country === undefined)
    block.note('It names no country for local numbers; US, which the console offers first, stands there.');
  return { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: (country ?? 'US').toUpperCase() } };
}

function keysOf(block: Block): JsonObject | undefined {
  const end = textAt(block, 'TerminatorDigits');
  if (end === undefined && block.parameter('DisableCancel') === undefined) return undefined;
  return {
    ...(end === undefined ? {} : { InputTerminationSequence: end }),
    DisableCancelKey: isOn(block, 'DisableCancel') ? 'True' : 'False',
  };
}

/** Blanks in the place of keys that the export lacks make the block fail in a call, rather than store digits in the open. */
function encryption(block: Block, isNumber: boolean): JsonObject {
  if (!isOn(block, 'EncryptEntry')) return {};
  if (isNumber) {
    block.note("It encrypted a phone number, which today's block does not; the number is stored in the open.");
    return {};
  }
  const [id, key] = [textAt(block, 'EncryptionKeyId'), textAt(block, 'EncryptionKey')];
  if (id === undefined || key === undefined) {
    block.note('It encrypts, and the export lacks a key; a blank stands there, and the block fails until it is given.');
  }
  return { InputEncryption: { EncryptionKeyId: id ?? ' ', Key: key ?? ' ' } };
}
