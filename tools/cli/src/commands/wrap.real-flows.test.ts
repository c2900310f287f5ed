import { parseAll, type Flow } from '@warmline/flow-json';
import { expect, test } from 'vitest';
import { readFlowFiles, type FlowFile } from '../files/read-flow-files.ts';
import type { WrapReport } from '../report/wrapping.ts';
import { describeOnRealFlows } from '../testing/real-flows.ts';
import { runForJson } from '../testing/run.ts';

describeOnRealFlows('wrap over flows of other people', (folder) => {
  const cases = readFlowFiles(['.'], folder).flatMap(functionsIn);

  test('there are functions that flows wait for', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(cases)('$wanted in $file becomes a flow, or it says why not', { timeout: 30_000 }, async (one) => {
    for (const mode of [['--invoker', 'the-invoker'], ['--async']]) {
      const { exitCode, answer } = await runForJson(['wrap', one.file, '--function', one.wanted, ...mode], folder);

      const { flow, wrapped, summary, issues } = answer as WrapReport;
      expect(exitCode).toBe(flow === null ? 2 : 0);
      expect(summary.errors > 0).toBe(flow === null);
      if (flow === null) continue;
      expect(wrapped.length).toBeGreaterThan(0);
      expect(wrapped.map(({ block }) => block).filter((block) => waitsIn(flow, block, one.wanted))).toEqual([]);
      expect(issues.filter(({ message, hint }) => message === '' || hint === '')).toEqual([]);
    }
  });
});

interface Case {
  readonly file: string;
  readonly wanted: string;
}

/** The functions that the one flow of a file waits for. */
function functionsIn({ shown, text, tooLarge }: FlowFile): readonly Case[] {
  const flows = tooLarge ? [] : parseAll(text).flatMap((parsed) => (parsed.ok ? [parsed.flow] : []));
  const [flow] = flows;
  if (flow === undefined || flows.length > 1) return [];
  const waiting = flow.Actions.filter(({ Identifier }) => waitsIn(flow, Identifier));
  const functions = waiting.map(({ Parameters }) => Parameters?.['LambdaFunctionARN']);
  return [...new Set(functions)].flatMap((wanted) => (typeof wanted === 'string' ? [{ file: shown, wanted }] : []));
}

function waitsIn({ Actions }: Flow, block: string, wanted?: string): boolean {
  return Actions.some(({ Identifier, Type, Parameters = {} }) => {
    const isMeant = wanted === undefined || Parameters['LambdaFunctionARN'] === wanted;
    return (
      Identifier === block &&
      Type === 'InvokeLambdaFunction' &&
      Parameters['InvocationType'] !== 'ASYNCHRONOUS' &&
      isMeant
    );
  });
}
