import { jobKeys } from '../builder/jobs/job-key.ts';
import type { LambdaFunction } from '../builder/lambda-function.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { errorTarget } from '../flow/branches.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { RESULT_KEY } from '../invoker-contract.ts';
import type { JsonObject } from '../json.ts';
import { attributeNames } from './attribute-names.ts';
import { moveAnswer } from './move-answer.ts';
import { placeBelow } from './place-below.ts';
import { quietAfter } from './quiet-after.ts';
import { wrapCall } from './wrapped-call.ts';
import type { WrapOptions } from './wrap-options.ts';

/** A block that waited for a function: it starts the function now. */
export interface WrappedBlock {
  readonly block: string;
  /** Identifiers of the blocks that were added for it. */
  readonly added: readonly string[];
}

export interface Rewritten {
  readonly flow: Flow;
  readonly wrapped: readonly WrappedBlock[];
}

/** What changes: the blocks that wait for the function, and those that read an answer which moves. */
export interface Changing {
  readonly facts: Facts;
  readonly calls: readonly Block[];
  readonly readers: ReadonlySet<Block>;
  readonly lambda: LambdaFunction;
}

/**
 * Rewrites the blocks that wait for a function. New blocks stand behind the one that they are for, and take no identifier and no
 * flow attribute that the flow has.
 *
 * @throws FlowUsageError as `wrapCall`
 */
export function rewrite({ facts, calls, readers, lambda }: Changing, options: WrapOptions): Rewritten {
  const { flow } = facts;
  const place = { type: options.flowType ?? facts.flowType ?? 'CONTACT_FLOW', channels: options.channels ?? [] };
  const attributes = attributeNames(facts);
  const jobKey = jobKeys((key) => attributes.some((name) => name.startsWith(key)));
  const quiet = quietAfter(facts, calls, lambda.limits);
  const taken = new Set(facts.blocks.map(({ action }) => action.Identifier));

  const rewritten = facts.blocks.map((block): readonly Action[] => {
    const action = readers.has(block) ? reading(block.action) : block.action;
    if (!calls.includes(block)) return [action];
    const answered = action.Transitions.NextAction ?? '';
    const failed = errorTarget(action, 'NoMatchingError') ?? '';
    const blocks = wrapCall({ action, answered, failed }, lambda, { place, jobKey, taken, quietAfter: quiet });
    for (const { Identifier } of blocks) taken.add(Identifier);
    return blocks;
  });

  const Metadata = placeBelow(
    flow.Metadata,
    rewritten.flatMap((blocks) => blocks.slice(1)),
  );
  return {
    flow: { ...flow, ...(Metadata === undefined ? {} : { Metadata }), Actions: rewritten.flat() },
    wrapped: rewritten.flatMap(([first, ...added]) =>
      first === undefined || added.length === 0
        ? []
        : [{ block: first.Identifier, added: added.map(({ Identifier }) => Identifier) }],
    ),
  };
}

/** The block, reading the answer where it stands now. */
function reading(action: Action): Action {
  return { ...action, Parameters: moveAnswer(action.Parameters ?? {}, RESULT_KEY) as JsonObject };
}
