import type { FlowType } from '../catalogue/action-definition.ts';
import { standingOf, type Standing } from '../catalogue/standing-of.ts';
import type { Fix } from '../fix/fix.ts';
import { describedBlocks } from '../facts/blocks-of.ts';
import type { DescribedBlock } from '../facts/facts.ts';
import type { Rule } from './rule.ts';

export const actionNotInFlowType: Rule = {
  code: 'WL116',
  name: 'action-not-in-flow-type',
  severity: 'error',
  summary: 'Actions stand in flows of a type that takes them.',
  reason:
    'The service refuses some, for example DisconnectParticipant in whisper and hold flows; where AWS’s pages and the console disagree, it is worth knowing only (flow-language 6, field A6). Flows whose type nobody says are not judged.',
  fix: 'In whisper and hold flows DisconnectParticipant becomes EndFlowExecution.',
  check: (facts) => {
    const { flowType } = facts;
    if (flowType === undefined) return [];
    return describedBlocks(facts).flatMap((block) => {
      const standing = standingOf(block.definition, flowType);
      if (standing === 'taken') return [];
      const { action, definition, path } = block;
      const fix = standing === 'refused' ? endFix(block, flowType) : undefined;
      return [
        {
          path: `${path}.Type`,
          block: action.Identifier,
          message: `The block "${action.Identifier}" (${action.Type}) stands in a flow of the type ${flowType}, ${standing === 'refused' ? 'which does not take it' : 'where not all of AWS’s pages allow it'}.`,
          hint: hintFor(action.Type, definition.flowTypes, standing),
          ...(standing === 'refused' ? {} : { severity: 'info' as const }),
          ...(fix === undefined ? {} : { fix }),
        },
      ];
    });
  },
};

function hintFor(type: string, flowTypes: 'all' | readonly FlowType[], standing: Standing): string {
  if (standing === 'disputed') return 'Publish it once to see whether the service takes it.';
  if (type === 'DisconnectParticipant') return 'End the flow with EndFlowExecution; the call goes on.';
  return `It stands in: ${flowTypes === 'all' ? 'every type' : flowTypes.join(', ')}.`;
}

const END_INSTEAD: readonly FlowType[] = [
  'CUSTOMER_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_WHISPER',
  'CUSTOMER_HOLD',
  'AGENT_HOLD',
];

/** Whisper and hold flows end in one way only. */
function endFix({ action, index }: DescribedBlock, flowType: FlowType): Fix | undefined {
  if (action.Type !== 'DisconnectParticipant' || !END_INSTEAD.includes(flowType)) return undefined;
  return {
    description: 'End the flow with EndFlowExecution.',
    edits: [{ at: ['Actions', index, 'Type'], value: 'EndFlowExecution' }],
  };
}
