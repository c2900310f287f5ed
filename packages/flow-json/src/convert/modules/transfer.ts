import type { Became, ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import { QUEUE_PARAMETERS } from '../queues.ts';
import { transferToAgent } from './transfer-to-agent.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { PHONE_PARAMETERS, transferToPhoneNumber } from './transfer-to-phone-number.ts';
import { transferToQueue } from './transfer-to-queue.ts';

const KINDS = {
  Agent: transferToAgent,
  Flow: transferToFlow,
  PhoneNumber: transferToPhoneNumber,
  Queue: transferToQueue,
} as const satisfies Readonly<Record<string, (block: Block) => Became>>;

type Kind = keyof typeof KINDS;

/** Hands the contact over: to a queue, another flow, a phone number or an agent. */
export const transfer: ModuleConverter = transferTo(undefined);

/** Blocks of the first consoles, which had a type of their own for each kind of transfer. */
export const customerInQueue: ModuleConverter = transferTo('Queue');
export const transferToFlowModule: ModuleConverter = transferTo('Flow');

/** @param fixed the only kind of the block; undefined where its target says which */
function transferTo(fixed: Kind | undefined): ModuleConverter {
  return {
    parameters: ['ContactFlowId', ...PHONE_PARAMETERS, ...QUEUE_PARAMETERS],
    convert: (block) => {
      const kind = fixed ?? kindOf(block);
      return kind === undefined
        ? { notCarried: `It hands over to something of the kind "${block.target ?? ''}", which is not known.` }
        : KINDS[kind](block);
    },
  };
}

/** A block without a target is known by what it holds. */
function kindOf(block: Block): Kind | undefined {
  const { target } = block;
  if (target !== undefined) return Object.hasOwn(KINDS, target) ? (target as Kind) : undefined;
  if (block.parameter('ContactFlowId') !== undefined) return 'Flow';
  if (block.parameter('PhoneNumber') !== undefined) return 'PhoneNumber';
  return block.way('AtCapacity') === undefined ? undefined : 'Queue';
}
