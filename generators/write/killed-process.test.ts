import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BusyError } from '../errors.ts';
import { formatSpec } from '../integration/format-spec.ts';
import { applyNew } from './apply-new.ts';
import { applySync } from './apply-sync.ts';
import { planNew } from './plan-new.ts';
import { planSync } from './plan-sync.ts';
import { recover } from './recover.ts';
import type { CommandOptions } from './testing/command.ts';
import { fakePorts, fakeUpdateLock, recordingDisc } from './testing/fake-ports.ts';
import {
  copyOf,
  leftInWorkshop,
  makeRepository,
  specOf,
  treeOf,
  writeAll,
  type Repository,
} from './testing/repository.ts';

/** Where a process is killed, by the operation on the disc, and what the next command makes of it. */
const PHASES = [
  { phase: 'preparing', operation: /^write .*\/staged-/, which: 'first', when: 'during', did: 'tidied' },
  { phase: 'with the journal written', operation: /journal\.json$/, which: 'first', when: 'after', did: 'undone' },
  { phase: 'before the first move', operation: /^rename .*\/apps\//, which: 'first', when: 'during', did: 'undone' },
  { phase: 'after the first move', operation: /^rename .*\/apps\//, which: 'first', when: 'after', did: 'finished' },
  {
    phase: 'before the journal ends',
    operation: /^remove .*journal\.json$/,
    which: 'last',
    when: 'during',
    did: 'finished',
  },
  {
    phase: 'after the journal has ended',
    operation: /^remove .*journal\.json$/,
    which: 'last',
    when: 'after',
    did: 'tidied',
  },
] as const;

const SLOW = { timeout: 60_000 };

function start(options: CommandOptions): ChildProcess {
  return spawn(process.execPath, [join(import.meta.dirname, 'testing/command.ts'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command in a process of its own; gives the signal that ended it, or its exit code. */
async function run(options: CommandOptions): Promise<unknown> {
  const [code, signal] = (await once(start(options), 'close')) as [number | null, string | null];
  return signal ?? code;
}

async function repositoryFor(command: 'new' | 'sync'): Promise<Repository> {
  const repository = makeRepository();
  if (command === 'new') return repository;
  const planned = await planNew({ ...repository, spec: specOf() });
  if (planned.ok) await applyNew(repository.root, planned.plan, fakePorts());
  const spec = specOf({ timeLimitSeconds: 3, rollout: { alias: 'LIVE' } });
  writeAll(repository.root, { 'apps/order-status/integration.json': formatSpec(spec) });
  return repository;
}

/** The operations of a command that runs undisturbed, and what there is after it. */
async function record(command: 'new' | 'sync', { root, templates }: Repository): Promise<Recorded> {
  const { disc, log } = recordingDisc();
  if (command === 'new') {
    const planned = await planNew({ root, templates, spec: specOf() });
    if (planned.ok) await applyNew(root, planned.plan, fakePorts({ disc }));
  } else {
    const planned = await planSync({ root, templates });
    if (planned.ok) await applySync(root, planned.plan, fakePorts({ disc }));
  }
  return { log, complete: treeOf(root) };
}

interface Recorded {
  readonly log: readonly string[];
  readonly complete: Readonly<Record<string, string>>;
}

describe('a process that is killed', () => {
  test.each(['new', 'sync'] as const)(
    'in "%s", at any phase, is settled by the next command',
    SLOW,
    async (command) => {
      const { root: original, templates } = await repositoryFor(command);
      const before = treeOf(original);
      const { log, complete } = await record(command, { root: copyOf(original), templates });

      await Promise.all(
        PHASES.map(async ({ phase, operation, which, when, did }) => {
          const root = copyOf(original);
          const matching = log.flatMap((entry, index) => (operation.test(entry) ? [index + 1] : []));
          const killAt = matching.at(which === 'first' ? 0 : -1);
          const ended = await run({ command, root, templates, when, ...(killAt === undefined ? {} : { killAt }) });
          const recovered = await recover(root);

          expect({ phase, ended, did: recovered.did }).toEqual({ phase, ended: 'SIGKILL', did });
          expect([before, complete], phase).toContainEqual(treeOf(root));
          expect(leftInWorkshop(root)).toEqual([]);
        }),
      );
    },
  );

  test('holds its lock as long as it runs, and no longer', SLOW, async () => {
    const { root, templates } = makeRepository();
    const child = start({ command: 'new', root, templates, hang: true });
    if (child.stdout !== null) await once(child.stdout, 'data');
    const planned = await planNew({ root, templates, spec: specOf() });
    if (!planned.ok) throw new Error('The name is free.');

    const refusal: unknown = await applyNew(root, planned.plan, { updateLock: fakeUpdateLock }).catch(
      (error: unknown) => error,
    );
    child.kill('SIGKILL');
    await once(child, 'close');
    const applied = await applyNew(root, planned.plan, { updateLock: fakeUpdateLock });

    expect(refusal).toBeInstanceOf(BusyError);
    expect((refusal as BusyError).pid).toBe(child.pid);
    expect(applied.recovered).toMatchObject({ did: 'tidied' });
    expect(treeOf(root)).toHaveProperty('apps/order-status/integration.json');
    expect(leftInWorkshop(root)).toEqual([]);
  });
});
