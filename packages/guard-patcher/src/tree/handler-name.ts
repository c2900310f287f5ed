import { PatcherUsageError } from '../errors.ts';

/** A handler as Lambda's configuration names it: `src/index.handler`, `app.lambda_handler`. */
export interface HandlerName {
  /** The file without its ending; absent where only the export is named. */
  readonly module?: string;
  readonly name: string;
}

/**
 * Reads the name of a handler. Performs no I/O.
 *
 * @throws PatcherUsageError when it is none
 */
export function handlerNameIn(text: string): HandlerName {
  const [, module, name] = /^(?:(.+)\.)?([A-Za-z_$][\w$]*)$/.exec(text) ?? [];
  if (name === undefined || (module !== undefined && /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|\\/.test(module))) {
    throw new PatcherUsageError(
      `The handler is "${text}"; give file.name, for example index.handler, or the name alone.`,
    );
  }
  return { name, ...(module !== undefined && { module }) };
}

/** Whether a file is one that a handler's module names; Python's may have dots for slashes, and be a package. Performs no I/O. */
export function isModule(path: string, module: string): boolean {
  const bare = path.replace(/\/__init__\.py$|\.[a-z]+$/i, '');
  return bare === module || (path.endsWith('.py') && bare.replaceAll('/', '.') === module);
}
