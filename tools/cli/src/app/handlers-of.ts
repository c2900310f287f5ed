import { join } from 'node:path';
import type { LambdaFunction } from '@warmline/flow-json';
import type { App } from './app.ts';

/** A handler of an app: what its function is called, and the module that holds it, from the app's folder. */
export interface HandlerOf {
  readonly functionName: string;
  readonly file: string;
}

/**
 * The handlers of a function that a flow calls: its own, in `function/handler.ts` for the app's own function, or those of its
 * steps, each in a folder of the step's name. Whether the modules are there is not asked. Performs no I/O.
 */
export function handlersOf(app: App, { name, steps }: LambdaFunction): readonly HandlerOf[] {
  if (steps.length > 0) {
    return steps.map((step) => ({ functionName: `${name}-${step}`, file: join('function', step, 'handler.ts') }));
  }
  return [{ functionName: name, file: join('function', name === app.name ? 'handler.ts' : `${name}.ts`) }];
}
