import type { Circumstances } from '../silence/circumstances.ts';
import { soundOf } from '../silence/sound-of.ts';
import { blocksTo } from './blocks-to.ts';
import type { Block, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';

/** Does every call that comes to the block of this identifier end before anything is heard, whichever branches it takes? */
export function hangsUpSilently(facts: Facts, identifier: string): boolean {
  const block = facts.block(identifier);
  // Most branches lead to a prompt or to the end; a look at the block tells.
  if (block === undefined || isHangUp(block)) return block !== undefined;
  return isPassedSilently(block) && silentEnds(facts).has(block);
}

/** The blocks that lead to the end of the call, and to nothing that could be heard. */
const silentEnds = perFacts((facts): ReadonlySet<Block> => {
  const loud = facts.blocks.filter((block) => !isHangUp(block) && !isPassedSilently(block));
  const heard = blocksTo(facts, loud);
  return new Set([...blocksTo(facts, facts.blocks.filter(isHangUp))].filter((block) => !heard.has(block)));
});

function isHangUp({ action }: Block): boolean {
  return action.Type === 'DisconnectParticipant';
}

/** Is nothing heard in the block, and does the call surely go on in this flow? */
function isPassedSilently({ action, definition }: Block): boolean {
  if (definition === undefined || definition.terminal || MESSAGES.has(action.Type)) return false;
  const { kind } = soundOf(action, ANY_CALL);
  return kind === 'silent' || kind === 'meanwhile';
}

/** Blocks that tell the customer something, elsewhere than in the call. */
const MESSAGES: ReadonlySet<string> = new Set([
  'SendOutboundEmail',
  'SendSMS',
  'StartOutboundChatContact',
  'StartOutboundEmailContact',
]);

/** How long a silence takes does not matter here; that references are filled is the kinder reading. */
const ANY_CALL: Circumstances = { latencies: new Map(), references: 'spoken', job: { seconds: 0, expected: 0 } };
