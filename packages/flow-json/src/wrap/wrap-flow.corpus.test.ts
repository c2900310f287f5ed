import { expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { factsOf } from '../facts/facts.ts';
import { functionOf, synchronousCalls } from '../facts/lambda-block.ts';
import type { Flow } from '../flow/flow.ts';
import { lint, SILENCE_BUDGET_SECONDS } from '../lint.ts';
import { parse } from '../parse.ts';
import { describeOnRealFlows, REAL_FLOWS } from '../real-documents.fixture.ts';
import { worstSilence } from '../silence/worst-silence.ts';
import { wrapFlow } from './wrap-flow.ts';
import type { WrapOptions } from './wrap-options.ts';

const INVOKER = 'arn:aws:lambda:eu-west-1:123456789012:function:invoker:PROD';

interface Case {
  readonly file: string;
  readonly flow: Flow;
  readonly options: WrapOptions;
}

/** Every function that a real flow waits for, in both modes. */
const CASES: readonly Case[] = REAL_FLOWS.flatMap(({ file, flow }) => {
  const functions = new Set(synchronousCalls(factsOf(flow)).flatMap((block) => functionOf(block) ?? []));
  return [...functions].flatMap((name): Case[] => [
    { file, flow, options: { mode: 'async', function: name } },
    { file, flow, options: { mode: 'step-functions', function: name, invoker: INVOKER } },
  ]);
});

/** What lint finds wrong, by block and rule: paths move when blocks come between. */
function findings(flow: Flow): readonly string[] {
  return lint(flow)
    .filter(({ severity, code }) => severity !== 'info' && code !== SILENCE)
    .map(({ code, block = '' }) => `${code} ${block}`);
}

/** One finding for a whole flow: its figure tells, not the block that it names. */
const SILENCE = 'WL301';

/** Both branches led to what reads the answer; now one leads there through the blocks that were added. */
const IGNORED = { before: 'WL203', after: 'WL205' };

function worstSeconds(flow: Flow): number {
  return worstSilence(flow).seconds ?? Infinity;
}

describeOnRealFlows('wrapFlow', () => {
  it('wraps most functions that real flows wait for', () => {
    const wrapped = CASES.filter(({ flow, options }) => wrapFlow(flow, options).ok);

    expect(wrapped.length).toBeGreaterThan(CASES.length / 2);
  });

  it.each(CASES)('makes no flow worse: $options.mode, $options.function in $file', ({ flow, options }) => {
    const result = wrapFlow(flow, options);

    if (!result.ok) return;
    const before = new Set(findings(flow));
    const ignoring = result.wrapped.filter(({ block }) => before.has(`${IGNORED.before} ${block}`));
    const known = ignoring.flatMap(({ block, added }) => [block, ...added].map((one) => `${IGNORED.after} ${one}`));
    expect(findings(result.flow).filter((finding) => !before.has(finding) && !known.includes(finding))).toEqual([]);
    expect(worstSeconds(result.flow)).toBeLessThanOrEqual(Math.max(SILENCE_BUDGET_SECONDS, worstSeconds(flow)));
  });

  it.each(CASES)('changes nothing else: $options.mode, $options.function in $file', ({ flow, options }) => {
    const result = wrapFlow(flow, options);

    if (!result.ok) return;
    const text = emit(result.flow);
    const read = parse(text);
    const added = new Set(result.wrapped.flatMap((wrapped) => wrapped.added));
    expect(read.ok && emit(read.flow)).toBe(text);
    expect(result.flow.StartAction).toBe(flow.StartAction);
    expect(result.flow.Actions.map(({ Identifier }) => Identifier).filter((one) => !added.has(one))).toEqual(
      flow.Actions.map(({ Identifier }) => Identifier),
    );
  });
});
