import { expect, it } from 'vitest';
import { emit } from '../emit.ts';
import { deepFrozen } from '../flow/arbitrary-flow.fixture.ts';
import type { JsonObject } from '../json.ts';
import { parse } from '../parse.ts';
import { describeOnRealFlows, OLD_EXPORTS } from '../real-documents.fixture.ts';
import { convert } from './convert.ts';
import { converted } from './old-block.fixture.ts';
import { unsaidRefusals } from './unsaid-refusals.fixture.ts';

describeOnRealFlows('convert, on exports of other people', () => {
  it.each(OLD_EXPORTS)('accounts for every block of $file', ({ value: document }) => {
    const result = converted(deepFrozen(document));

    const modules = document['modules'] as readonly JsonObject[];
    expect(result.report.map(({ path, id, type }) => [path, id, type])).toEqual(
      modules.map(({ id, type }, index) => [`modules[${index}]`, id, type]),
    );
    expect(parse(emit(result.flow)).ok).toBe(true);
    expect(unsaidRefusals(result)).toEqual([]);
    expect(convert(JSON.stringify(document))).toEqual(result);
  });

  it('carries nearly everything, and hardly ever needs a hand', () => {
    const report = OLD_EXPORTS.flatMap(({ value }) => converted(value).report);

    const share = (status: string): number => report.filter((block) => block.status === status).length / report.length;
    expect(share('not-carried')).toBeLessThan(0.02);
    expect(share('approximated')).toBeLessThan(0.2);
  });
});
