import type { ContactData } from '@warmline/flow-json';
import { next, refuse, type Block } from './block.ts';
import { textParameter } from './parameters.ts';

/** The fields of the contact that functions are told of. */
const FIELDS = ['Name', 'Description', 'LanguageCode', 'CustomerId'] as const satisfies (keyof ContactData)[];

/** Fields of which nothing in a played call depends. */
const UNHEARD_OF = ['TargetContact', 'WisdomSessionArn'];

/** Sets fields of the contact. Voice ID is not simulated; the service has ended. */
export const updateContactData: Block = {
  enter(visit) {
    const { state, parameters } = visit;
    const known: readonly string[] = [...FIELDS, ...UNHEARD_OF];
    const unknown = Object.keys(parameters).find((name) => !known.includes(name));
    if (unknown !== undefined) {
      return refuse('unsupported-parameter', `The simulator does not set ${unknown} of a contact.`);
    }
    if (parameters['TargetContact'] === 'Related') {
      return refuse('unsupported-parameter', 'TargetContact is "Related"; the simulator plays one contact, "Current".');
    }
    const given = FIELDS.filter((field) => parameters[field] !== undefined);
    const values = Object.fromEntries(given.map((field) => [field, textParameter(visit, field)]));
    return next({ contact: { ...state.contact, ...values } });
  },
};
