import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD } from '../testing/flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

const BROKEN = '{ "StartAction": "a" ';

/** The same flow, with the name that the console gives what it exports. */
const EXPORTED = JSON.stringify({ ...(JSON.parse(GOOD) as object), Metadata: { name: 'Exported' } });

/** A template with one flow. */
const resource = (properties: object): object => ({
  Resources: { Main: { Type: 'AWS::Connect::ContactFlow', Properties: properties } },
});

describe('decompile', () => {
  test('prints the code of one flow', async () => {
    const cwd = throwawayFolder({ 'main.json': GOOD });

    const { exitCode, out, err } = await run(['decompile', 'main.json'], cwd);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^import \{ contactFlow.*\} from '@warmline\/flow-json';/);
    expect(out).toContain("name: 'main', type: 'CONTACT_FLOW'");
  });

  test('writes one flow to a file', async () => {
    const cwd = throwawayFolder({ 'main.json': GOOD });

    const { exitCode, out } = await run(['decompile', 'main.json', '-o', 'code/main.ts'], cwd);

    expect(exitCode).toBe(0);
    expect(out).toMatch(/main\.json +\d+ +0 +code\/main\.ts/);
    expect(readFileSync(join(cwd, 'code/main.ts'), 'utf8')).toContain('export const flow = contactFlow(');
  });

  test('writes a folder of flows into a folder, as they stand', async () => {
    const template = JSON.stringify({
      Resources: {
        One: { Type: 'AWS::Connect::ContactFlow', Properties: { Name: 'One', Content: GOOD, Type: 'CONTACT_FLOW' } },
        Two: { Type: 'AWS::Connect::ContactFlow', Properties: { Name: 'Two', Content: GOOD, Type: 'CONTACT_FLOW' } },
      },
    });
    const cwd = throwawayFolder({ 'in/a/main.json': GOOD, 'in/other.flow.json': GOOD, 'in/template.json': template });

    const { exitCode, answer } = await runForJson(['decompile', 'in', '-o', 'out'], cwd);

    const { flows } = answer as { readonly flows: readonly { readonly written: string }[] };
    expect(exitCode).toBe(0);
    expect(flows.map(({ written }) => written)).toEqual([
      'out/a/main.ts',
      'out/other.ts',
      'out/template.Resources-One-Properties-Content.ts',
      'out/template.Resources-Two-Properties-Content.ts',
    ]);
    expect(readFileSync(join(cwd, 'out/template.Resources-Two-Properties-Content.ts'), 'utf8')).toContain(
      "name: 'Two'",
    );
  });

  test.each([
    ["the larger document's", { ContactFlow: { Name: 'Live', Content: EXPORTED } }, 'Live'],
    ["the document's own", JSON.parse(EXPORTED) as object, 'Exported'],
    ["the document's own before its id in a template", resource({ Content: EXPORTED }), 'Exported'],
    ['its id in a template', resource({ Content: GOOD }), 'Main'],
    ["the file's", JSON.parse(GOOD) as object, 'orders'],
  ])('calls the flow by %s name', async (_, document, name) => {
    const cwd = throwawayFolder({ 'orders.flow.json': JSON.stringify(document) });

    const { out } = await run(['decompile', 'orders.flow.json'], cwd);

    expect(out).toContain(`name: '${name}'`);
  });

  test('leaves a file that is there as it is', async () => {
    const cwd = throwawayFolder({ 'main.json': GOOD, 'main.ts': 'mine' });

    const { exitCode, err } = await run(['decompile', 'main.json', '-o', 'main.ts'], cwd);

    expect(exitCode).toBe(1);
    expect(err).toBe(
      "warmline: main.ts is there already, and may hold somebody's work: remove it, or write elsewhere.\n",
    );
    expect(readFileSync(join(cwd, 'main.ts'), 'utf8')).toBe('mine');
  });

  test('writes nothing where one of several files is there', async () => {
    const cwd = throwawayFolder({ 'in/a.json': GOOD, 'in/b.json': GOOD, 'out/b.ts': 'mine' });

    const { exitCode, err } = await run(['decompile', 'in', '-o', 'out'], cwd);

    expect(exitCode).toBe(1);
    expect(err).toContain(`${join('out', 'b.ts')} is there already`);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['b.ts']);
  });

  test('writes nothing where two flows would become one file', async () => {
    const cwd = throwawayFolder({ 'in/a.json': GOOD, 'in/a.flow.json': GOOD });

    const { exitCode, err } = await run(['decompile', 'in', '-o', 'out'], cwd);

    expect(exitCode).toBe(1);
    expect(err).toContain(`Two flows would both become ${join('out', 'a.ts')}.`);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('writes what can be read, and says what cannot', async () => {
    const cwd = throwawayFolder({ 'in/good.json': GOOD, 'in/bad.json': BROKEN });

    const { exitCode, out } = await run(['decompile', 'in', '-o', 'out'], cwd);

    expect(exitCode).toBe(2);
    expect(out).toContain('error WL001 not-json');
    expect(existsSync(join(cwd, 'out/good.ts'))).toBe(true);
  });

  test.each([
    ['several flows without a place', ['in'], 'These are 2 flows: give the folder for their code with -o.'],
    ['several flows for one file', ['in', '-o', 'out.ts'], 'and out.ts is one file: name a folder.'],
    ['a file that is not there', ['gone.json'], 'Cannot read gone.json'],
  ])('refuses %s', async (_, args, message) => {
    const cwd = throwawayFolder({ 'in/a.json': GOOD, 'in/b.json': GOOD });

    const { exitCode, out, err } = await run(['decompile', ...args], cwd);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  test('cannot start where there is no flow in a folder', async () => {
    const cwd = throwawayFolder({ 'in/package.json': '{}' });

    const { exitCode, err } = await run(['decompile', 'in'], cwd);

    expect(exitCode).toBe(1);
    expect(err).toContain('There is no contact flow in in.');
  });
});
