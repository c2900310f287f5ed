import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContactFlow, LambdaFunction } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { reasonOf } from '../reason-of.ts';
import { shownFile, type App } from './app.ts';
import { whereThrown } from './where-thrown.ts';

/**
 * Runs the flow code of an app.
 *
 * @throws UsageError when the code is missing, fails, or exports no `flow`
 */
export async function loadFlow(app: App): Promise<ContactFlow> {
  const file = 'flow/flow.ts';
  const { flow } = await moduleOf(app, file);
  if (!isContactFlow(flow)) {
    throw new UsageError(
      `${shownFile(app, file)} does not export a contact flow. Write: export const flow = contactFlow(…).`,
    );
  }
  return flow;
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
      `${shownFile(app, file)} does not export "functions" that are each made by lambdaFunction(…). It is one of ours: "warmline sync ${app.name}" writes it anew.`,
    );
  }
  return new Map(list.map((lambda) => [lambda.name, lambda]));
}

async function moduleOf(app: App, file: string): Promise<Readonly<Record<string, unknown>>> {
  const path = join(app.folder, file);
  const shown = shownFile(app, file);
  if (!existsSync(path)) {
    throw new UsageError(`${shown} is missing. Restore it, or run "warmline sync ${app.name}" if it is one of ours.`);
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
