import { expect, it } from 'vitest';
import { verdict, type Row } from './old-block.fixture.ts';

/** Declares a test for each row. A row that becomes no action is approximated, or not carried where its sentence says so. */
export function judgeRows(rows: readonly Row[]): void {
  for (const [sentence, module, becomes, says, flowType] of rows) {
    it(sentence, () => {
      const { became, status, said } = verdict(module, flowType);

      expect(became).toEqual(becomes);
      expect(status === 'carried').toBe(says === undefined);
      expect(said.join('\n')).toMatch(says ?? /^$/);
    });
  }
}
