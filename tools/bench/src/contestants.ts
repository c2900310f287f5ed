import middy from '@middy/core';
import warmup from '@middy/warmup';
import { withWarmGuard } from '@warmline/warm-guard';
import warmer from 'lambda-warmer';
import type { ContactFlowEvent } from './contact-flow-event.ts';

/** The part of Lambda's context that the contestants look at. */
export interface Context {
  readonly functionName: string;
  readonly invokedFunctionArn: string;
}

/** A handler of a contact flow's calls. */
export type Handler = (event: ContactFlowEvent, context: Context) => Promise<unknown>;

// An await would make the bare call dearer, and every guard look cheaper beside it.
// eslint-disable-next-line @typescript-eslint/require-await
const bare: Handler = async (event) => ({ state: 'packed', order: event.Details.Parameters.orderNumber });

const quietly = () => undefined;

/** One handler, bare and guarded by each package as its documentation shows, without lines about pings. */
export const CONTESTANTS = {
  bare,
  '@warmline/warm-guard': withWarmGuard(bare, { sink: quietly }),
  'lambda-warmer': async (event, context) =>
    (await warmer(event, { log: false }, context)) ? 'warmed' : bare(event, context),
  // Its type speaks of aws-lambda's event and context types, which are not installed here.
  '@middy/warmup': middy(bare).use(warmup()) as unknown as Handler,
} satisfies Record<string, Handler>;
