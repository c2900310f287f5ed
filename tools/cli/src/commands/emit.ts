import { resolve } from 'node:path';
import { emit, formatResourceReference, resolveResources, unresolvedIssues, type Flow } from '@warmline/flow-json';
import { findApp } from '../app/app.ts';
import { readArnMap } from '../app/arn-map.ts';
import { invokerHints } from '../app/invoker-hints.ts';
import { loadFlow, loadFlowFile } from '../app/load-flow.ts';
import { settled } from '../app/settled.ts';
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
  const { content, hints } = await contentOf(app, name, { cwd, progress });
  const resolver = map === undefined ? () => undefined : readArnMap(map, cwd);
  const { flow, unresolved } = resolveResources(content, resolver);
  const names = [...new Set(unresolved.map(formatResourceReference))];
  if (map !== undefined && unresolved.length > 0) {
    const issues = unresolvedIssues(unresolved, map).map((issue, index) => {
      const missing = unresolved[index];
      const hint = missing === undefined ? undefined : hints.get(formatResourceReference(missing));
      return hint === undefined ? issue : { ...issue, hint: `${issue.hint} ${hint}` };
    });
    const report = issueReport([{ file: app, issues }]);
    return {
      exitCode: issueExitCode(report),
      json: { flow, unresolved: names, ...report },
      text: issueText(report, 'app'),
    };
  }
  for (const name of names) {
    const hint = hints.get(name);
    const said = `${name} stays a name; give its ARN with --map before importing the flow.`;
    progress(hint === undefined ? said : `${said} ${hint}`);
  }

  const text = emit(flow);
  if (output !== undefined) writeWhole({ path: resolve(cwd, output), shown: output }, text);
  return {
    exitCode: 0,
    json: { flow, unresolved: names, ...(output === undefined ? {} : { written: [output] }) },
    text: output === undefined ? text.trimEnd() : `Wrote ${output}.`,
  };
}

/** The flow, and what has to be known of functions that it names. */
async function contentOf(
  target: string,
  name: string | undefined,
  { cwd, progress }: Pick<Surroundings, 'cwd' | 'progress'>,
): Promise<{ readonly content: Flow; readonly hints: ReadonlyMap<string, string> }> {
  if (/\.[cm]?[jt]s$/.test(target)) {
    const { content } = await loadFlowFile(resolve(cwd, target), target, name);
    return { content, hints: new Map() };
  }
  const app = await settled(await findApp(target, cwd), progress);
  const { content } = await loadFlow(app, name);
  return { content, hints: await invokerHints(app) };
}
