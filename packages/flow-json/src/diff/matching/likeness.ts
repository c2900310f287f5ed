import type { JsonValue } from '../../json.ts';
import { memberPath } from '../value-changes.ts';
import type { GraphBlock } from './block-graph.ts';
import type { Pair, Pairing } from './pairing.ts';
import { wordsOf } from './words-of.ts';

/** How alike two blocks are, from 0 (of different types) to 1 (the same type and parameters). */
export type Likeness = (before: number, after: number) => number;

/** Two blocks that may be one. */
export interface Candidate extends Pair {
  readonly likeness: number;
}

/** What a parameter counts that both blocks have, with nothing in common between its values. */
const SAME_PARAMETER = 0.2;

/** The values of a block's parameters by their path: as a text, and its words. */
export type Values = ReadonlyMap<string, Value>;

export interface Value {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Compares blocks by their parameters: the average over every parameter that one of them has. */
export function likenessOf({ before, after }: Pairing): Likeness {
  const [valuesBefore, valuesAfter] = [remembered(before), remembered(after)];
  return (one, other) => {
    if (before[one]?.type !== after[other]?.type) return 0;
    if (before[one]?.content === after[other]?.content) return 1;
    return average(valuesBefore(one), valuesAfter(other));
  };
}

/** Orders by likeness, then by how near their places in the documents are; the same whichever flow is the earlier one. */
export function mostAlikeFirst(one: Candidate, other: Candidate): number {
  const apart = ({ before, after }: Pair): number => Math.abs(before - after);
  const together = ({ before, after }: Pair): number => before + after;
  return other.likeness - one.likeness || apart(one) - apart(other) || together(one) - together(other);
}

/** The values of a block's parameters, lists and objects taken apart. */
export function valuesOf({ action }: GraphBlock): Values {
  const values = new Map<string, Value>();
  collect(action?.Parameters ?? {}, '', values);
  return values;
}

function collect(value: JsonValue, path: string, into: Map<string, Value>): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries<JsonValue>(value)) collect(inner, memberPath(path, key), into);
  } else {
    const text = String(value);
    into.set(path, { text, words: wordsOf(text) });
  }
}

function remembered(graph: readonly GraphBlock[]): (block: number) => Values {
  const known = new Map<number, Values>();
  return (block) => {
    const found = graph[block];
    const values = known.get(block) ?? (found === undefined ? new Map<string, Value>() : valuesOf(found));
    known.set(block, values);
    return values;
  };
}

function average(before: Values, after: Values): number {
  let sum = 0;
  let both = 0;
  for (const [path, value] of before) {
    const other = after.get(path);
    if (other === undefined) continue;
    both++;
    sum += value.text === other.text ? 1 : SAME_PARAMETER + (1 - SAME_PARAMETER) * shared(value.words, other.words);
  }
  const all = before.size + after.size - both;
  return all === 0 ? 1 : sum / all;
}

/** The part of the words that two texts share (Dice 1945). */
function shared(before: ReadonlySet<string>, after: ReadonlySet<string>): number {
  let both = 0;
  for (const word of before) if (after.has(word)) both++;
  return both === 0 ? 0 : (2 * both) / (before.size + after.size);
}
