import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failed } from '../outcome/outcome.ts';
import { answerOf } from './answer-of.ts';

const TOLD = { executionId: 'k', attempt: 1, turn: 3, comfortEvery: 1 };
const withResult = (result: Readonly<Record<string, unknown>>) =>
  answerOf({ status: 'SUCCEEDED', result, ageSeconds: 0 }, TOLD);

describe('answerOf', () => {
  it('keeps output under its own key, so that it never overwrites what the answer says', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (output) => {
        const result = { ...output, status: 'FAILED', executionId: 'mine', turn: 'DONE', failure: 'none' };

        const answer = withResult(result);

        expect(answer).toMatchObject({ executionId: 'k', status: 'SUCCEEDED', turn: '3', failure: '' });
        expect(answer.result).toEqual(result);
      }),
    );
  });

  it.each([
    ['a result just small enough', 0, 'SUCCEEDED', ''],
    ['one byte more', 1, 'FAILED', 'result-too-large'],
  ])('counts the whole answer in UTF-8: %s', (_, more, status, failure) => {
    const frame = Buffer.byteLength(JSON.stringify(withResult({ text: '' })));
    const room = 32 * 1024 - frame;
    const text = 'ü'.repeat(Math.floor(room / 2)) + 'x'.repeat((room % 2) + more);

    const answer = withResult({ text });

    expect(answer).toMatchObject({ status, failure });
  });

  it.each([
    ['running', { status: 'RUNNING' } as const, 3, 3, 'true'],
    ['running, between', { status: 'RUNNING' } as const, 4, 3, 'false'],
    ['running, at the start', { status: 'RUNNING' } as const, 0, 1, 'false'],
    ['failed', failed('aborted'), 3, 3, 'false'],
  ])('comforts in every so many turns: %s', (_, outcome, turn, comfortEvery, comfort) => {
    expect(answerOf(outcome, { ...TOLD, turn, comfortEvery }).comfort).toBe(comfort);
  });

  it('gives texts alone but for the result, as a flow needs them', () => {
    const { result, ...texts } = withResult({ n: 1 });

    expect(Object.values(texts).map((value) => typeof value)).toEqual(Object.keys(texts).map(() => 'string'));
    expect(result).toEqual({ n: 1 });
  });
});
