import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { parseAll } from '../parse.ts';
import { fixUntilStable, type Judgement } from './fix-until-stable.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

const documents =
  FOLDER === undefined
    ? []
    : readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

function judge(text: string): Judgement[] {
  return parseAll(text).map((parsed) =>
    parsed.ok ? { issues: lint(parsed.flow), at: parsed.wrapper?.at ?? [] } : { issues: parsed.issues },
  );
}

const errorsIn = (text: string): number =>
  judge(text).flatMap(({ issues }) => issues.filter(({ severity }) => severity === 'error')).length;

// Set WARMLINE_FLOWS to a folder of exported flows to run these; they are other people's and do not lie in this repository.
describe.skipIf(FOLDER === undefined)('fixes of flows of other people', () => {
  it.each(documents)('settle in $file what they are for, and harm nothing', ({ text }) => {
    const fixed = fixUntilStable(text, judge);

    const before = judge(text).flatMap(({ issues }) => issues.filter(({ fix }) => fix !== undefined));
    const after = judge(fixed.text).flatMap(({ issues }) => issues.filter(({ fix }) => fix !== undefined));
    expect(after).toEqual([]);
    expect(fixed.applied.length >= before.length).toBe(true);
    expect(errorsIn(fixed.text)).toBeLessThanOrEqual(errorsIn(text));
    if (before.length === 0) expect(fixed.text).toBe(text);
  });
});
