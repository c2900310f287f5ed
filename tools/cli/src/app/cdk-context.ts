import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { readJson } from '../read-text.ts';
import { shownFile, type App } from './app.ts';

/** Handlers are not bundled: the template does not depend on it, and `build` does it anyway. */
const WITHOUT_BUNDLING = { 'aws:cdk:bundling-stacks': [] };

/**
 * The context that `cdk` itself would give the stack of an app, from `cdk.context.json` and, going before it, `cdk.json`.
 *
 * @throws UsageError when one of them is no JSON object
 */
export function cdkContext(app: App): Readonly<Record<string, unknown>> {
  const { context = {} } = objectIn(app, 'cdk.json');
  if (!isObject(context)) throw new UsageError(`"context" in ${shownFile(app, 'cdk.json')} is no object. Mend it.`);
  return { ...objectIn(app, 'cdk.context.json'), ...context, ...WITHOUT_BUNDLING };
}

function objectIn(app: App, file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(join(app.folder, file))) return {};
  const shown = shownFile(app, file);
  const value = readJson(join(app.folder, file), shown);
  if (!isObject(value)) throw new UsageError(`${shown} holds no JSON object. Mend it.`);
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
