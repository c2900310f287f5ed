import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { application } from './checks/application.ts';
import type { Check } from './checks/check.ts';
import { runChecks } from './checks/run-checks.ts';
import { clientsOf } from './clients.ts';
import { deploy } from './deploy/deploy.ts';
import { synthesise } from './deploy/synthesise.ts';
import { zipOfAsset } from './deploy/zip-of-asset.ts';
import { startServer } from './ministack/server.ts';
import { pythonWith } from './python/virtual-environment.ts';

/** The emulator, in the version that the checks were written against. */
const MINISTACK = 'ministack==1.5.33';

export interface RunOptions {
  /** Where the emulator's virtual environment is kept from run to run. */
  readonly cache: string;
  /** The CDK app to deploy. */
  readonly app: string;
  readonly checks: readonly Check[];
  /** Takes each line of the report. */
  readonly print: (line: string) => void;
  /** Ends the run early. */
  readonly signal: AbortSignal;
}

/**
 * Deploys an app to an emulator on loopback and checks it there. Leaves nothing running, and nothing on the disc but the cache.
 *
 * @returns how many checks failed
 * @throws PackageMissingError, or what went wrong before the first check
 */
export async function run({ cache, app, checks, print, signal }: RunOptions): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'warmline-e2e-'));
  try {
    const assembly = join(folder, 'assembly');
    const python = await pythonWith([MINISTACK], cache, signal);
    const template = await synthesise(app, assembly, signal);
    const server = await startServer(python, folder, signal);
    try {
      const clients = clientsOf(server.endpoint);
      const deployed = await deploy(template, { ...clients, zipOf: (key) => zipOfAsset(assembly, key) });
      print(`${deployed.resources.length} resources are deployed to ${server.endpoint}.`);
      const failed = await runChecks(checks, application(deployed, clients), print, signal);
      if (failed > 0) print(`\nThe server's last words:\n${server.log()}`);
      return failed;
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
