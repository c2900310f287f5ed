import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, parseSpecText, readTemplates, type Spec } from '@warmline/generators';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../testing/run.ts';
import { throwawayApp } from '../testing/throwaway.ts';
import { SPEC_FILE } from './app.ts';
import { staleFiles } from './stale-files.ts';

function specIn(folder: string): Spec {
  const parsed = parseSpecText(readFileSync(join(folder, SPEC_FILE), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
  return parsed.spec;
}

async function stale(shown: string) {
  const folder = join(ROOT, shown);
  return staleFiles({ name: 'customer-greeting', folder, shown }, specIn(folder));
}

describe('staleFiles', () => {
  test('finds none where the specification has not changed since', async () => {
    expect(await stale('apps/customer-greeting')).toEqual([]);
  });

  test('names each file of ours that no longer follows from the specification', async () => {
    const app = throwawayApp({
      [SPEC_FILE]: (text) => text.replace('"timeLimitSeconds": 3', '"timeLimitSeconds": 4'),
      'infra/app.ts': null,
    });

    expect(await stale(app)).toMatchObject([
      { code: 'WL414', file: `${app}/flow/functions.ts` },
      { code: 'WL414', file: `${app}/infra/app.ts` },
    ]);
  });

  test('runs the code of a SAM template that is there, and says when template.yaml is not what it makes', async () => {
    const inSam = (text: string) => text.replace('"function": "new"', '"function": "new", "template": "sam"');
    const app = throwawayApp({ [SPEC_FILE]: inSam });
    const source = generate(specIn(join(ROOT, app)), await readTemplates())['infra/template.ts']?.text ?? '';
    writeFileSync(join(ROOT, app, 'infra/template.ts'), source);

    expect((await stale(app)).map(({ file }) => file)).toEqual([`${app}/infra/hook.ts`, `${app}/template.yaml`]);
  });

  test('says nothing of template.yaml where its code is stale itself', async () => {
    const app = throwawayApp({
      [SPEC_FILE]: (text) => text.replace('"function": "new"', '"function": "new", "template": "sam"'),
      'infra/template.ts': 'throw new Error();',
    });

    expect((await stale(app)).map(({ file }) => file)).toEqual([`${app}/infra/hook.ts`, `${app}/infra/template.ts`]);
  });
});
