import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContactFlow, LambdaFunction } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../reason-of.ts';
import { shownFile, type App } from './app.ts';
import { whereThrown } from './where-thrown.ts';

/** The code that makes an app's AWS SAM template. */
export const SAM_SOURCE = 'infra/template.ts';

/** The export that holds an app's flow. */
const FLOW = 'flow';

/**
 * Runs the flow code of an app.
 *
 * @param name the export that holds the flow
 * @throws UsageError when the code is missing, fails, or exports no flow of that name
 */
export async function loadFlow(app: App, name = FLOW): Promise<ContactFlow> {
  const file = 'flow/flow.ts';
  return flowNamed(name, await moduleOf(app, file), shownFile(app, file));
}

/**
 * Runs a file of flows and modules in code.
 *
 * @param shown the file as messages name it
 * @param name the export that holds the flow
 * @throws UsageError when the code fails, or exports no flow of that name
 */
export async function loadFlowFile(path: string, shown: string, name = FLOW): Promise<ContactFlow> {
  const folder = dirname(path);
  const app = { name: basename(path), folder, shown: dirname(shown) };
  return flowNamed(name, await moduleOf(app, basename(path)), shown);
}

function flowNamed(name: string, module: Readonly<Record<string, unknown>>, shown: string): ContactFlow {
  const flow = Object.hasOwn(module, name) ? module[name] : undefined;
  if (isContactFlow(flow)) return flow;
  const others = Object.keys(module).filter((key) => isContactFlow(module[key]));
  const hint = others.length === 0 ? 'Write: export const flow = contactFlow(…).' : `it exports ${others.join(', ')}.`;
  throw new UsageError(
    others.length === 0
      ? `${shown} does not export a contact flow${name === FLOW ? '' : ` "${name}"`}. ${hint}`
      : `${shown} does not export a contact flow "${name}"; ${hint}`,
  );
}

/**
 * The functions that the flow of an app may call, by name.
 *
 * @throws UsageError when the code is missing, fails, or exports no `functions`
 */
export async function loadFunctions(app: App): Promise<ReadonlyMap<string, LambdaFunction>> {
  const file = 'flow/functions.ts';
  const { functions } = await moduleOf(app, file);
  const list: readonly unknown[] = isRecord(functions) ? Object.values(functions) : [undefined];
  if (!list.every(isLambdaFunction)) {
    throw new UsageError(
      `${shownFile(app, file)} does not export "functions" that are each made by lambdaFunction(…). It is one of ours: "warmline sync ${app.shown}" writes it anew.`,
    );
  }
  return new Map(list.map((lambda) => [lambda.name, lambda]));
}

/**
 * The text of the AWS SAM template of an app.
 *
 * @throws UsageError when the code is missing, fails, or exports no `template`
 */
export async function loadTemplate(app: App): Promise<string> {
  const { template } = await moduleOf(app, SAM_SOURCE);
  if (typeof template === 'string') return template;
  throw new UsageError(
    `${shownFile(app, SAM_SOURCE)} does not export the text "template". It is one of ours: "warmline sync ${app.shown}" writes it anew.`,
  );
}

async function moduleOf(app: App, file: string): Promise<Readonly<Record<string, unknown>>> {
  const path = join(app.folder, file);
  const shown = shownFile(app, file);
  if (!existsSync(path)) {
    throw new UsageError(`${shown} is missing. Restore it, or run "warmline sync ${app.shown}" if it is one of ours.`);
  }
  try {
    return (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    const where = error instanceof Error ? whereThrown(error.stack ?? '', app) : '';
    throw new UsageError(`${shown} cannot be run: ${reasonOf(error)}${where}. Mend the code.`, { cause: error });
  }
}

function isContactFlow(value: unknown): value is ContactFlow {
  return isRecord(value) && typeof value['name'] === 'string' && isRecord(value['content']);
}

function isLambdaFunction(value: unknown): value is LambdaFunction {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    typeof value['arn'] === 'string' &&
    isRecord(value['limits'])
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
