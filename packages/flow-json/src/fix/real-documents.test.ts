import { expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { parseAll } from '../parse.ts';
import { describeOnRealFlows, REAL_DOCUMENTS } from '../real-documents.fixture.ts';
import { fixUntilStable, type Judgement } from './fix-until-stable.ts';

function judge(text: string): Judgement[] {
  return parseAll(text).map((parsed) =>
    parsed.ok ? { issues: lint(parsed.flow), at: parsed.wrapper?.at ?? [] } : { issues: parsed.issues },
  );
}

const errorsIn = (text: string): number =>
  judge(text).flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error')).length;

describeOnRealFlows('fixes of flows of other people', () => {
  it.each(REAL_DOCUMENTS)('settle in $file what they are for, and harm nothing', ({ text }) => {
    const fixed = fixUntilStable(text, judge);

    const before = judge(text).flatMap(({ issues }) => issues.filter(({ fix }) => fix !== undefined));
    const after = judge(fixed.text).flatMap(({ issues }) => issues.filter(({ fix }) => fix !== undefined));
    expect(after).toEqual([]);
    expect(fixed.applied.length >= before.length).toBe(true);
    expect(errorsIn(fixed.text)).toBeLessThanOrEqual(errorsIn(text));
    if (before.length === 0) expect(fixed.text).toBe(text);
  });
});
