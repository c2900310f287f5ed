import { parseResourceReference } from '@warmline/flow-json';
import { fail, type Block } from './block.ts';
import { textParameter } from './parameters.ts';

/** Goes on in another flow, which the simulator does not play: this flow ends here. */
export const transferToFlow: Block = {
  enter(visit) {
    const flow = textParameter(visit, 'ContactFlowId');
    if (flow === '') return fail('NoMatchingError');
    const target = parseResourceReference(flow)?.name ?? flow;
    return {
      kind: 'leave',
      effects: [
        { type: 'transfer', block: visit.action.Identifier, to: 'flow', target },
        { type: 'end', outcome: 'transferred' },
      ],
    };
  },
};
