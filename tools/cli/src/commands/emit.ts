import { resolve } from 'node:path';
import { emit, formatResourceReference, resolveResources, unresolvedIssues } from '@warmline/flow-json';
import { findApp } from '../app/app.ts';
import { readArnMap } from '../app/arn-map.ts';
import { loadFlow, loadFlowFile } from '../app/load-flow.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { issueExitCode, issueReport, issueText } from '../report/issues.ts';

export interface EmitCommand {
  /** Name or folder of an app, or a file of flows in code. */
  readonly app: string;
  /** The export that holds the flow. Default: `flow`. */
  readonly export?: string;
  /** JSON file with ARNs by kind and name: `{ "functions": { "order-status": "arn:…" } }`. Default: names stay names. */
  readonly map?: string;
  /** File to write. Default: standard output. */
  readonly output?: string;
}

/**
 * Writes a flow in code as a file to import by hand. With a map, literal ARNs take the place of names; a name that the map lacks
 * is an issue, and nothing is written.
 */
export async function emitCommand(
  { app, map, output, export: name }: EmitCommand,
  { cwd, progress }: Surroundings,
): Promise<Outcome> {
  const { content } = /\.[cm]?[jt]s$/.test(app)
    ? await loadFlowFile(resolve(cwd, app), app, name)
    : await loadFlow(await findApp(app, cwd), name);
  const resolver = map === undefined ? () => undefined : readArnMap(map, cwd);
  const { flow, unresolved } = resolveResources(content, resolver);
  const names = [...new Set(unresolved.map(formatResourceReference))];
  if (map !== undefined && unresolved.length > 0) {
    const report = issueReport([{ file: app, issues: unresolvedIssues(unresolved, map) }]);
    return {
      exitCode: issueExitCode(report),
      json: { flow, unresolved: names, ...report },
      text: issueText(report, 'app'),
    };
  }
  for (const name of names) progress(`${name} stays a name; give its ARN with --map before importing the flow.`);

  const text = emit(flow);
  if (output !== undefined) writeWhole({ path: resolve(cwd, output), shown: output }, text);
  return {
    exitCode: 0,
    json: { flow, unresolved: names, ...(output === undefined ? {} : { written: [output] }) },
    text: output === undefined ? text.trimEnd() : `Wrote ${output}.`,
  };
}
