import { describe, test } from 'vitest';

/** Flows are other people's and do not lie in this repository: the variable names a folder of them. */
const FOLDER = process.env['WARMLINE_FLOWS'];

/** Describes what holds of commands over a folder of real flows; without one it says that it was skipped. */
export function describeOnRealFlows(what: string, body: (folder: string) => void): void {
  if (FOLDER !== undefined) describe(what, () => body(FOLDER));
  else test.skip(`${what} (skipped unless WARMLINE_FLOWS names a folder of flows)`, () => undefined);
}
