import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { describeOnRealFlows, REAL_FLOWS } from '../real-documents.fixture.ts';
import { decompile } from './decompile.ts';
import { runModule } from './run-module.fixture.ts';
import { typeErrors } from './type-errors.fixture.ts';

describeOnRealFlows('decompile', () => {
  it.each(REAL_FLOWS)('writes $file again, to the byte', ({ file, flow }) => {
    const { content } = runModule(decompile(flow, { name: basename(file) }).code);

    expect(JSON.stringify(content.Actions)).toBe(JSON.stringify(flow.Actions));
    expect([content.StartAction, content.Settings]).toEqual([flow.StartAction, flow.Settings]);
  });

  it('writes code that the compiler takes', { timeout: 120_000 }, () => {
    const modules = REAL_FLOWS.map(({ file, flow }) => decompile(flow, { name: basename(file) }).code);

    expect(typeErrors(modules)).toEqual([]);
  });

  it('says nearly every block in the words of the builder', () => {
    const unsaid = REAL_FLOWS.flatMap(({ file, flow }) => decompile(flow, { name: basename(file) }).unsaid);
    const blocks = REAL_FLOWS.flatMap(({ flow }) => flow.Actions);

    expect(unsaid.length / blocks.length).toBeLessThan(0.05);
  });
});
