import { parseSpec } from '../../integration/parse-spec.ts';
import { applyNew } from '../apply-new.ts';
import { applySync } from '../apply-sync.ts';
import { planNew } from '../plan-new.ts';
import { planSync } from '../plan-sync.ts';
import { fakeUpdateLock, killingDisc } from './fake-ports.ts';

/** What a process of this file is told, as JSON in its only argument. */
export interface CommandOptions {
  readonly command: 'new' | 'sync';
  readonly root: string;
  readonly templates: string;
  /** The operation on the disc at which the process kills itself; absent: none. */
  readonly killAt?: number;
  readonly when?: 'during' | 'after';
  /** The package manager never comes to an end, and says so on stdout. */
  readonly hang?: boolean;
}

// A command in a process of its own, which can be killed for good.
const options = JSON.parse(process.argv[2] ?? '') as CommandOptions;
const { root, templates, killAt = Infinity, when = 'during' } = options;
const { disc } = killingDisc(killAt, when, () => process.kill(process.pid, 'SIGKILL'));

if (options.command === 'new') {
  const spec = parseSpec({ name: 'order-status' });
  const planned = spec.ok ? await planNew({ root, templates, spec: spec.spec }) : spec;
  if (!planned.ok) throw new Error(JSON.stringify(planned.issues));
  const updateLock = options.hang === true ? hang : fakeUpdateLock;
  await applyNew(root, planned.plan, { disc, updateLock });
} else {
  const planned = await planSync({ root, templates });
  if (!planned.ok) throw new Error(JSON.stringify(planned.issues));
  await applySync(root, planned.plan, { disc });
}

function hang(): Promise<void> {
  process.stdout.write('hanging\n');
  return new Promise((resolve) => setTimeout(resolve, 60_000));
}
