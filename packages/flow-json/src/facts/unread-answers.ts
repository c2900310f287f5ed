import { answersBefore, sourceOf } from './answers-before.ts';
import { readsAnswer } from './answer-readers.ts';
import type { Block, Facts } from './facts.ts';
import { answers } from './lambda-block.ts';

/** An answer that nothing uses while it is the current one, and the call that replaces it and whose own answer is used. */
export interface UnreadAnswer {
  readonly call: Block;
  readonly replacedBy: Block;
}

/** The answers that nothing uses before another function's answer, which is used, replaces them. */
export function unreadAnswers(facts: Facts): readonly UnreadAnswer[] {
  const before = answersBefore(facts);
  const read = new Set<string>();
  for (const block of facts.blocks) {
    const current = readsAnswer(block) ? before.get(block) : undefined;
    // Where it cannot be told whose answer is read, any may be.
    if (current === 'many') return [];
    for (const source of current ?? []) read.add(source);
  }
  const calls = facts.blocks.filter((block) => answers(block) && before.has(block));
  const replacers = new Map<string, Block>();
  for (const call of calls) {
    const [own, current] = [sourceOf(facts, call), before.get(call)];
    if (call.action.Type !== 'InvokeLambdaFunction' || own === undefined || !read.has(own) || current === 'many')
      continue;
    for (const source of current ?? []) if (source !== own && !replacers.has(source)) replacers.set(source, call);
  }
  return calls.flatMap((call) => {
    const source = sourceOf(facts, call) ?? '';
    const replacedBy = read.has(source) ? undefined : replacers.get(source);
    return replacedBy === undefined ? [] : [{ call, replacedBy }];
  });
}
