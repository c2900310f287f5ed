import type { Block, Facts } from './facts.ts';
import { perFacts } from './per-facts.ts';
import { answerField } from './reads-in.ts';
import { waysTo } from './ways-to.ts';

/** The nearest block reached from an action, before another function is called, that reads the last function's answer. */
export function answerReader(facts: Facts, from: string): string | undefined {
  return nearestReaders(facts).get(from);
}

/** Does the block use the last function's answer? */
export function readsAnswer(block: Block): boolean {
  return block.reads().some((read) => answerField(read) !== undefined);
}

/** By identifier, found backwards from all readers at once. */
const nearestReaders = perFacts((facts) => {
  const { blocks } = facts;
  const nearest = new Map<string, string>();
  const readers = blocks.filter(readsAnswer).map(({ action: { Identifier } }) => Identifier);
  for (const reader of readers) nearest.set(reader, reader);
  // A set can be walked through while it grows.
  const waiting = new Set(readers);
  for (const identifier of waiting) {
    for (const {
      block: { action },
    } of waysTo(facts, identifier)) {
      if (action.Type === 'InvokeLambdaFunction' || waiting.has(action.Identifier)) continue;
      nearest.set(action.Identifier, nearest.get(identifier) ?? identifier);
      waiting.add(action.Identifier);
    }
  }
  return nearest;
});
