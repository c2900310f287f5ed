import { pathToFileURL } from 'node:url';
import { shownFile, type App } from './app.ts';

/**
 * The topmost line of an app's own code in a stack trace, as ` (apps/order-status/flow/flow.ts:12)`; empty where there is
 * none. Performs no I/O.
 */
export function whereThrown(stack: string, app: App): string {
  for (const folder of [pathToFileURL(`${app.folder}/`).href, `${app.folder}/`]) {
    for (const rest of stack.split(folder).slice(1)) {
      const [, file, line] = /^([^\s:?]+)(?:\?[^\s:]*)?:(\d+)/.exec(rest) ?? [];
      if (file !== undefined && line !== undefined) return ` (${shownFile(app, decodeURI(file))}:${line})`;
    }
  }
  return '';
}
