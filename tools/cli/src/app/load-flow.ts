import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContactFlow, LambdaFunction } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { shownFile, type App } from './app.ts';

/**
 * Runs the flow code of an app.
 *
 * @throws UsageError when the code is missing, fails, or exports no `flow`
 */
export async function loadFlow(app: App): Promise<ContactFlow> {
  const flow = await exported(app, 'flow/flow.ts', 'flow');
  if (!isContactFlow(flow)) {
    throw new UsageError(
      `${shownFile(app, 'flow/flow.ts')} does not export a contact flow. Write: export const flow = contactFlow(…).`,
    );
  }
  return flow;
}

/** The functions that the flow of an app may call, by name. */
export async function loadFunctions(app: App): Promise<ReadonlyMap<string, LambdaFunction>> {
  const functions = (await exported(app, 'flow/functions.ts', 'functions')) as Readonly<Record<string, LambdaFunction>>;
  return new Map(Object.values(functions).map((lambda) => [lambda.name, lambda]));
}

/** The module that holds a function's handler: `function/handler.ts` for the app's own function. */
export function handlerFile(app: App, functionName: string): string {
  return join(app.folder, 'function', functionName === app.name ? 'handler.ts' : `${functionName}.ts`);
}

async function exported(app: App, file: string, name: string): Promise<unknown> {
  const path = join(app.folder, file);
  if (!existsSync(path))
    throw new UsageError(
      `${shownFile(app, file)} is missing. Restore it, or run "warmline sync ${app.name}" if it is one of ours.`,
    );
  try {
    const module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
    return module[name];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${shownFile(app, file)} cannot be run: ${reason}`, { cause: error });
  }
}

function isContactFlow(value: unknown): value is ContactFlow {
  return typeof value === 'object' && value !== null && 'content' in value && 'name' in value;
}
