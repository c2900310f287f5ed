import { join } from 'node:path';
import type { App } from './app.ts';

/** The module that holds a function's handler, from the app's folder: `function/handler.ts` for the app's own function. */
export function handlerFile(app: App, functionName: string): string {
  return join('function', functionName === app.name ? 'handler.ts' : `${functionName}.ts`);
}
