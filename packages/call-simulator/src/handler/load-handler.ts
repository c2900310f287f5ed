import type { LambdaContext } from './lambda-context.ts';
import type { ContactFlowEvent } from '@warmline/flow-json';

/** A handler as Lambda's Node 24 runtime calls it: it returns its answer, or a promise of it. */
export type Handler = (event: ContactFlowEvent, context: LambdaContext) => unknown;

/** Why a handler cannot be called, under the name that Lambda's runtime reports. */
export class HandlerLoadError extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * Loads a handler by the URL of its module and the name of its export.
 *
 * @throws HandlerLoadError when there is no such export, or it is a callback handler, which nodejs24.x does not call
 */
export async function loadHandler(file: string, exportName: string): Promise<Handler> {
  const module = (await import(file)) as Readonly<Record<string, unknown>>;
  const exported = exportsOf(module);
  const handler = Object.hasOwn(exported, exportName) ? exported[exportName] : undefined;
  if (typeof handler !== 'function') {
    const names = Object.keys(exported).join(', ') || 'nothing';
    const message = `${file} exports no function "${exportName}"; it exports ${names}`;
    throw new HandlerLoadError('Runtime.HandlerNotFound', message);
  }
  if (handler.length > 2) {
    const message = `"${exportName}" takes a callback; nodejs24.x calls only handlers that return their answer or are async`;
    throw new HandlerLoadError('Runtime.CallbackHandlerDeprecated', message);
  }
  return handler as Handler;
}

/** A CommonJS module's exports stand behind `default`; some of them Node cannot name. */
function exportsOf(module: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { default: whole } = module;
  return whole !== null && typeof whole === 'object' ? { ...whole, ...module } : { ...module };
}
