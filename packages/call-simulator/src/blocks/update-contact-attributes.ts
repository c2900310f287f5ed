import { isJsonObject } from '@warmline/flow-json';
import { setAttributes } from './attributes.ts';
import { refuse, type Block } from './block.ts';

/** Sets contact attributes, all or none (flow-language 5.3). */
export const updateContactAttributes: Block = {
  enter({ state, parameters }) {
    if (parameters['TargetContact'] === 'Related') {
      return refuse('unsupported-parameter', 'TargetContact is "Related"; the simulator plays one contact, "Current".');
    }
    const { contact } = state;
    const given = parameters['Attributes'];
    return setAttributes(
      {
        whose: "contact's",
        limit: 'contact-attributes-size',
        before: contact.Attributes,
        changes: (Attributes) => ({ contact: { ...contact, Attributes } }),
      },
      isJsonObject(given) ? given : {},
      state,
    );
  },
};
