import type { Channel } from '../catalogue/action-definition.ts';
import { parameterAt } from '../catalogue/parameter-at.ts';
import { blocksFrom } from '../facts/blocks-from.ts';
import { describedBlocks } from '../facts/blocks-of.ts';
import type { Block, DescribedBlock, Facts } from '../facts/facts.ts';
import { branchesOnChannel } from '../flow/channel-branches.ts';
import type { Rule } from './rule.ts';

export const actionNotOnChannel: Rule = {
  code: 'WL117',
  name: 'action-not-on-channel',
  severity: 'warning',
  summary: 'Actions work on every channel that the flow is to serve.',
  reason:
    'On a channel that it does not work on, a block takes its error branch without doing anything; flow-language 6.3. Judged only where the channels are said, and not where a check of $.Channel keeps them away.',
  check: (facts, { channels }) => {
    const comingTo = new Map(channels.map((channel) => [channel, blocksOn(facts, channel)]));
    return channels.length === 0
      ? []
      : describedBlocks(facts).flatMap((block) => {
          const lacking = channels.filter(
            (channel) => !worksOn(block, channel) && comingTo.get(channel)?.has(block) === true,
          );
          if (lacking.length === 0) return [];
          const { action, definition, path } = block;
          return [
            {
              path: `${path}.Type`,
              block: action.Identifier,
              message: `The block "${action.Identifier}" (${action.Type}) does nothing on ${lacking.join(', ')} and takes its error branch there.`,
              hint: `It works on: ${definition.channels.join(', ')}. Check $.Channel before it.`,
            },
          ];
        });
  },
};

/** The blocks that a contact of a channel can come to. */
function blocksOn(facts: Facts, channel: Channel): ReadonlySet<Block> {
  return blocksFrom(facts, [facts.flow.StartAction], (block, branch) =>
    branchesOnChannel(block.action, block.branches, channel).includes(branch),
  );
}

function worksOn({ action, definition }: DescribedBlock, channel: Channel): boolean {
  if (!definition.channels.includes(channel)) return false;
  // On voice a Wait needs something to wait for, or to do meanwhile (flow-language 7.3).
  const waitsForNothing =
    action.Type === 'Wait' &&
    parameterAt(action, 'ContinueExecution') === undefined &&
    parameterAt(action, 'InterruptibleEvents') === undefined;
  if (channel === 'VOICE' && waitsForNothing) return false;
  return channel === 'VOICE' || action.Type !== 'MessageParticipant' || parameterAt(action, 'Text') !== undefined;
}
