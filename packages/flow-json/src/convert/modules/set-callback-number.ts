import { action, errorArm, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { isJsonPath, textAt } from '../values.ts';

/** Chooses the number that a callback dials. */
export const setCallbackNumber: ModuleConverter = {
  parameters: ['CallBackNumber'],
  convert: (block) => {
    const number = textAt(block, 'CallBackNumber');
    if (number === undefined) return { leadsOn: onward(block), because: 'It sets no number.' };
    if (!isJsonPath(number)) {
      return { notCarried: `It sets the number ${number}, and today's block takes only numbers that are looked up.` };
    }
    return [
      action(
        block.identifier,
        'UpdateContactCallbackNumber',
        { CallbackNumber: number },
        {
          NextAction: onward(block),
          Errors: [
            errorArm(block, 'InvalidCallbackNumber', 'InvalidPhoneNumber', 'Success'),
            errorArm(block, 'CallbackNumberNotDialable', 'NonDialableNumber', 'Success'),
          ],
        },
      ),
    ];
  },
};
