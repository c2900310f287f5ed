import { join } from 'node:path';
import { main } from '../main.ts';

/** The root of this repository. */
export const ROOT = join(import.meta.dirname, '../../../..');

/** What a command line came to. */
export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line as the bin does, and catches what it prints.
 *
 * @param interactive someone sits at a terminal; default: nobody, so that nothing is asked
 */
export async function run(args: readonly string[], cwd = ROOT, interactive = false): Promise<Ran> {
  let out = '';
  let err = '';
  const exitCode = await main(args, {
    cwd,
    interactive,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { exitCode, out, err };
}

/** The same with `--json`: all that is printed must be one JSON document. */
export async function runForJson(
  args: readonly string[],
  cwd = ROOT,
): Promise<Omit<Ran, 'out'> & { readonly answer: unknown }> {
  const { out, ...ran } = await run([...args, '--json'], cwd);
  return { ...ran, answer: JSON.parse(out) as unknown };
}
