import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { textOf } from '../values.ts';

/** What the console calls the states, without spaces and capitals, and the states of today's language. */
const STATES: Readonly<Record<string, string>> = {
  agentonhold: 'AgentOnHold',
  customeronhold: 'CustomerOnHold',
  conferenceall: 'OffHold',
  offhold: 'OffHold',
};

/**
 * Puts the agent or the customer on hold, or brings both together. The name of its parameter is in no published export, so the
 * value is looked for in any.
 */
export const hold: ModuleConverter = {
  parameters: ['State', 'ParticipantState', 'PreviousContactParticipantState', 'Option', 'Type'],
  convert: (block) => {
    const states = block.parameters.flatMap((parameter) => {
      const word = (textOf(block, parameter) ?? '').replace(/\s+/g, '').toLowerCase();
      return Object.hasOwn(STATES, word) ? [STATES[word]] : [];
    });
    const [state] = states;
    if (state === undefined) return { notCarried: 'It does not say, in a form that is known, who is put on hold.' };
    return [plainAction(block, 'UpdatePreviousContactParticipantState', { PreviousContactParticipantState: state })];
  },
};
