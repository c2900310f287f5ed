import { answerBefore, answersBefore, sourceOf } from '../facts/answers-before.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { answers } from '../facts/lambda-block.ts';
import { perFacts } from '../facts/per-facts.ts';
import { answerField } from '../facts/reads-in.ts';
import type { Finding, Rule } from './rule.ts';
import { unreadAnswers } from '../facts/unread-answers.ts';

export const externalReplaced: Rule = {
  code: 'WL209',
  name: 'external-replaced',
  severity: 'warning',
  summary: 'A field of one function’s answer is not read after another function’s answer replaced it.',
  reason:
    'The namespace $.External holds the latest answer only; what an earlier one held is gone unless an attribute keeps it (flow-language 8.5). What functions answer is not in the flow: judged is a field that was used after one function and is used again after another. Fields that are compared or saved right behind both, as a state and an id are, are taken to be in both answers. An answer that is replaced before anything uses it, in a flow that then uses another, is worth knowing.',
  check: (facts) => {
    if (replacers(facts).length < 2) return [];
    const uses = usesByField(facts);
    return [...[...uses].flatMap(([field, bySource]) => findingsOf(facts, field, bySource)), ...unusedAnswers(facts)];
  },
};

/** The blocks that read a field, by the function whose answer is the current one there. */
type Uses = ReadonlyMap<string, readonly Block[]>;

function replacers({ blocks }: Facts): readonly Block[] {
  return blocks.filter(answers);
}

function usesByField(facts: Facts): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Map<string, Block[]>>();
  for (const block of facts.blocks) {
    const fields = new Set(block.reads().flatMap((read) => answerField(read) ?? []));
    const source = fields.size === 0 ? undefined : answerBefore(facts, block);
    if (source === undefined) continue;
    for (const field of fields) {
      const bySource = uses.get(field) ?? new Map<string, Block[]>();
      const known = bySource.get(source);
      if (known === undefined) bySource.set(source, [block]);
      else known.push(block);
      uses.set(field, bySource);
    }
  }
  return uses;
}

function findingsOf(facts: Facts, field: string, uses: Uses): readonly Finding[] {
  // A field that three functions answer with is a convention of theirs.
  if (field === '' || uses.size !== 2) return [];
  return [...uses].flatMap(([source, readers]) => {
    const earlier = [...uses.keys()].find((other) => other !== source && replaces(facts, other, source));
    const [earlierReader] = earlier === undefined ? [] : (uses.get(earlier) ?? []);
    if (earlier === undefined || earlierReader === undefined) return [];
    if (isTakenAtOnce(facts, source, readers) && isTakenAtOnce(facts, earlier, uses.get(earlier) ?? [])) return [];
    return readers.map(({ action, path }) => ({
      path: `${path}.Parameters`,
      block: action.Identifier,
      message: `The block "${action.Identifier}" reads $.External.${field} of ${named(source)}; "${earlierReader.action.Identifier}" read that field of ${named(earlier)}, whose answer is replaced by then.`,
      hint: `Save the field in an attribute before the next call and read it there, unless both functions answer with "${field}".`,
    }));
  });
}

function unusedAnswers(facts: Facts): readonly Finding[] {
  return unreadAnswers(facts).map(({ call: { action, path }, replacedBy }) => ({
    path,
    block: action.Identifier,
    message: `Nothing uses the answer of "${action.Identifier}" before that of "${replacedBy.action.Identifier}" replaces it; $.External is the latter's from there on.`,
    hint: 'Save what is wanted of it in attributes first. Where nothing is, it may be started asynchronously.',
    severity: 'info',
  }));
}

/** Can the answer of `other` be the current one when `source` replaces it? */
function replaces(facts: Facts, other: string, source: string): boolean {
  return callsBySource(facts).get(source)?.replaced.has(other) === true;
}

const TAKING: ReadonlySet<string> = new Set(['Compare', 'UpdateContactAttributes', 'UpdateFlowAttributes']);

/** Does one of the readers compare or save the answer right behind a call of the function? */
function isTakenAtOnce(facts: Facts, source: string, readers: readonly Block[]): boolean {
  const next = callsBySource(facts).get(source)?.next;
  return readers.some(({ action }) => TAKING.has(action.Type) && next?.has(action.Identifier) === true);
}

/** Of the calls of each function: whose answers they can replace, and which blocks follow them. */
const callsBySource = perFacts((facts) => {
  const calls = new Map<string, { readonly replaced: Set<string>; readonly next: Set<string> }>();
  for (const block of replacers(facts)) {
    const [source, before] = [sourceOf(facts, block), answersBefore(facts).get(block)];
    if (source === undefined || before === undefined) continue;
    const call = calls.get(source) ?? { replaced: new Set(), next: new Set() };
    if (before !== 'many') for (const one of before) call.replaced.add(one);
    call.next.add(block.action.Transitions.NextAction ?? '');
    calls.set(source, call);
  }
  return calls;
});

function named(source: string): string {
  const name = /:function:([^:]+)/.exec(source)?.[1] ?? source;
  return source.startsWith('load ') ? 'the function that was loaded' : `the function ${name}`;
}
