import { fail, next, type Block } from './block.ts';
import { promptOf } from './prompt.ts';

/** Plays a prompt to its end. It is the one block that ends a chain of Lambda blocks (flow-language 8.5). */
export const messageParticipant: Block = {
  enter(visit) {
    const prompt = promptOf(visit);
    if (prompt === undefined) return fail('NoMatchingError');
    return { kind: 'wait', effect: { type: 'say', block: visit.action.Identifier, prompt } };
  },
  resume: (_visit, event) => (event.type === 'spoken' ? next({ chainMilliseconds: 0 }) : undefined),
};
