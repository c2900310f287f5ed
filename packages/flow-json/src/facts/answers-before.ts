import { parameterAt } from '../catalogue/parameter-at.ts';
import type { Block, Facts } from './facts.ts';
import { answers, functionOf } from './lambda-block.ts';
import { longestLastStart } from './last-start.ts';
import { perFacts } from './per-facts.ts';
import { saversOf } from './saved-ids.ts';

/** The functions whose answer may be the current one; `many` where they are too many to tell apart. */
export type Answers = ReadonlySet<string> | 'many';

/** More functions than this are not told apart, so that the cost stays linear. */
const MOST_TOLD_APART = 3;

const NONE: Answers = new Set();

/**
 * For each block that a call comes to: whose answer may be current when it begins. A function goes by what the flow calls it by,
 * and so does what is loaded where the flow tells which start its id is of; other loads go by the id. A failing call leaves the answer as it was, and so does an asynchronous start.
 */
export const answersBefore = perFacts((facts): ReadonlyMap<Block, Answers> => {
  const before = new Map<Block, Answers>();
  const start = facts.block(facts.flow.StartAction);
  const waiting: Block[] = [];
  if (start !== undefined) {
    before.set(start, NONE);
    waiting.push(start);
  }
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (const { kind, target } of block.branches) {
      const next = facts.block(target);
      if (next === undefined) continue;
      const known = before.get(next);
      const grown = united(known, after(facts, block, kind === 'next', before.get(block) ?? NONE));
      if (grown === known) continue;
      before.set(next, grown);
      waiting.push(next);
    }
  }
  return before;
});

/** The one function whose answer is current when the block begins, if any is. */
export function answerBefore(facts: Facts, block: Block): string | undefined {
  const found = answersBefore(facts).get(block);
  if (found === undefined || found === 'many' || found.size !== 1) return undefined;
  return [...found][0];
}

/** What a block's answer is known by. */
export function sourceOf(facts: Facts, block: Block): string | undefined {
  if (block.definition === undefined) return undefined;
  if (block.action.Type !== 'LoadLambdaFunctionResult') return functionOf(block);
  const id = parameterAt(block.action, 'LambdaInvocationId');
  return typeof id === 'string' ? (startedFunction(facts, block) ?? `load ${id}`) : undefined;
}

/** The function whose id an attribute keeps that a load reads; undefined where it may be one of several. */
function startedFunction(facts: Facts, load: Block): string | undefined {
  const starts = load
    .reads()
    .flatMap((read) => saversOf(facts, read))
    .map((saver) => longestLastStart(facts).get(saver));
  const functions = new Set(starts.map((start) => (start === undefined ? undefined : functionOf(start))));
  return functions.size === 1 ? [...functions][0] : undefined;
}

function after(facts: Facts, block: Block, succeeded: boolean, before: Answers): Answers {
  if (block.definition === undefined) return 'many';
  if (!succeeded || !answers(block)) return before;
  const source = sourceOf(facts, block);
  return source === undefined ? 'many' : new Set([source]);
}

/** Both together; the first itself where the second adds nothing. */
function united(one: Answers | undefined, other: Answers): Answers {
  if (one === undefined) return other;
  if (one === 'many' || other === 'many') return 'many';
  const added = [...other].filter((name) => !one.has(name));
  if (added.length === 0) return one;
  return one.size + added.length > MOST_TOLD_APART ? 'many' : new Set([...one, ...added]);
}
