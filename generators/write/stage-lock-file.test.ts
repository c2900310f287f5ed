import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { LockFileError } from '../errors.ts';
import { applyNew } from './apply-new.ts';
import { npmUpdateLock } from './npm-update-lock.ts';
import { planNew } from './plan-new.ts';
import { fakePorts } from './testing/fake-ports.ts';
import { copyOf, leftInWorkshop, makeRepository, specOf, treeOf, writeAll } from './testing/repository.ts';

const SLOW = { timeout: 60_000 };

describe('stageLockFile', () => {
  test('gives the lock file that npm gives in the root, to the byte', SLOW, async () => {
    const { root, templates } = makeRepository({ '.npmrc': 'omit-lockfile-registry-resolved=true\n' });
    const planned = await planNew({ root, templates, spec: specOf() });
    const other = copyOf(root);

    const applied = planned.ok && (await applyNew(root, planned.plan, fakePorts({ updateLock: npmUpdateLock })));
    cpSync(join(root, 'apps'), join(other, 'apps'), { recursive: true });
    await npmUpdateLock(other);

    expect(applied).toMatchObject({ lock: 'updated' });
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).toBe(
      readFileSync(join(other, 'package-lock.json'), 'utf8'),
    );
    expect(treeOf(root)).not.toHaveProperty('node_modules');
  });

  test('leaves everything as it was when npm has to ask for a package that is not there', SLOW, async () => {
    const { root, templates } = makeRepository();
    writeAll(templates, {
      'every/package.json.hbs':
        '{ "name": "{{packageName}}", "dependencies": { "@warmline/never-published": "9.9.9" } }\n',
    });
    const planned = await planNew({ root, templates, spec: specOf() });
    const before = treeOf(root);

    // As "npm run --silent" has it for every npm below it, which must say all the same what is wrong.
    vi.stubEnv('npm_config_loglevel', 'silent');
    onTestFinished(() => void vi.unstubAllEnvs());
    const ports = fakePorts({ updateLock: npmUpdateLock });
    const error: unknown = planned.ok && (await applyNew(root, planned.plan, ports).catch((thrown: unknown) => thrown));

    expect(error).toBeInstanceOf(LockFileError);
    expect((error as LockFileError).message).toContain('never-published');
    expect(treeOf(root)).toEqual(before);
    expect(leftInWorkshop(root)).toEqual([]);
  });
});
