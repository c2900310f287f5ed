import { isJsonObject } from '@warmline/flow-json';
import { resolveText, resolveValue, textOf } from '../step/references.ts';
import { fail, next, type Block } from './block.ts';

const MOST_TAGS = 6;

/** Tags the contact, all or none; six tags at most (flow-language 7.1). */
export const tagContact: Block = {
  enter({ state, parameters }) {
    const given = parameters['Tags'];
    if (!isJsonObject(given)) return fail('NoMatchingError');
    const added = Object.entries(given).map(([key, value]) => [
      resolveText(key, state),
      textOf(resolveValue(value, state)),
    ]);
    const Tags = { ...state.contact.Tags, ...(Object.fromEntries(added) as Readonly<Record<string, string>>) };
    return Object.keys(Tags).length > MOST_TAGS
      ? fail('NoMatchingError')
      : next({ contact: { ...state.contact, Tags } });
  },
};
