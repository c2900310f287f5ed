import { readsAnswer } from '../facts/answer-readers.ts';
import { blocksFrom } from '../facts/blocks-from.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { answers, successTargets } from '../facts/lambda-block.ts';
import type { Branch } from '../flow/branches.ts';
import type { Issue } from '../issue.ts';
import { wrapIssue } from './wrap-issue.ts';

/** The blocks that read an answer which will stand elsewhere, and where that cannot be done. */
export interface MovingAnswer {
  readonly readers: ReadonlySet<Block>;
  readonly issues: readonly Issue[];
}

/** Where answers stay where they are. */
export const NOTHING_MOVES: MovingAnswer = { readers: new Set(), issues: [] };

/**
 * Finds who reads the answers of these calls once they stand in another place of the latest answer. A block that may read another
 * function's answer as well cannot be changed for the one and left for the other; neither can one that reads an earlier answer
 * behind a call that failed, since the start has replaced that by then.
 */
export function movingAnswer(facts: Facts, calls: readonly Block[]): MovingAnswer {
  const moving = new Set(calls);
  const others = facts.blocks.filter((block) => answers(block) && !moving.has(block));
  const readers = facts.blocks.filter((block) => facts.isReached(block.action.Identifier) && readsAnswer(block));
  const own = untilAnswered(facts, successTargets(facts, calls));
  const fromAny = untilAnswered(
    facts,
    others.flatMap((other) => answeredTargets(facts, other)),
  );
  const fromOther = (block: Block): Block | undefined =>
    fromAny.has(block)
      ? others.find((other) => untilAnswered(facts, answeredTargets(facts, other)).has(block))
      : undefined;
  const issues = readers.flatMap((reader) => {
    const other = own.has(reader) ? fromOther(reader) : undefined;
    return other === undefined
      ? lostTo(facts, calls, reader, own.has(reader), fromOther)
      : [ofSeveral(reader, calls, other)];
  });
  const leaving = [...own].filter(({ action }) => LEAVING.has(action.Type)).map(leavesFlow);
  return { readers: new Set(readers.filter((reader) => own.has(reader))), issues: [...issues, ...leaving] };
}

/** Every block that is come to before another function has answered. A type that nobody knows may answer or not. */
function untilAnswered(facts: Facts, targets: readonly string[]): ReadonlySet<Block> {
  return blocksFrom(facts, targets, (block, branch) => !hasAnswered(block, branch));
}

function hasAnswered(block: Block, { kind }: Branch): boolean {
  return block.definition !== undefined && answers(block) && kind === 'next';
}

function answeredTargets(facts: Facts, block: Block): readonly string[] {
  return block.definition === undefined ? block.branches.map(({ target }) => target) : successTargets(facts, [block]);
}

/** Behind these another flow runs, which may read what is the latest answer. */
const LEAVING: ReadonlySet<string> = new Set([
  'DequeueContactAndTransferToQueue',
  'TransferContactToQueue',
  'TransferToFlow',
]);

function leavesFlow(block: Block): Issue {
  return wrapIssue('answer-leaves-flow', block, {
    message: `The block "${block.action.Identifier}" leads into another flow while the answer that moves is the latest one.`,
    hint: 'Where that flow reads $.External, let it read $.External.result.',
  });
}

function ofSeveral(reader: Block, calls: readonly Block[], other: Block): Issue {
  const [call] = calls;
  return wrapIssue('answer-of-several', reader, {
    message: `The block "${reader.action.Identifier}" reads the answer of "${call?.action.Identifier ?? ''}", which will stand under $.External.result, and on other ways that of "${other.action.Identifier}", which stays where it is.`,
    hint: 'Save what is read in attributes behind each of the two, and read those; or wrap both functions.',
  });
}

/** An answer that was still there when a call had failed: the invoker's takes its place. */
function lostTo(
  facts: Facts,
  calls: readonly Block[],
  reader: Block,
  isOwn: boolean,
  fromOther: (block: Block) => Block | undefined,
): readonly Issue[] {
  if (isOwn) return [];
  const failing = calls.find((call) => {
    const failed = call.branches.filter(({ kind }) => kind === 'error').map(({ target }) => target);
    return fromOther(call) !== undefined && untilAnswered(facts, failed).has(reader);
  });
  const other = failing === undefined ? undefined : fromOther(failing);
  if (failing === undefined || other === undefined) return [];
  return [
    wrapIssue('answer-of-several', reader, {
      message: `When "${failing.action.Identifier}" fails, the block "${reader.action.Identifier}" reads the answer of "${other.action.Identifier}" from before; what the invoker answers will have replaced it.`,
      hint: `Save what is read in attributes behind "${other.action.Identifier}", and read those.`,
    }),
  ];
}
