import type { ContactFlowEvent } from '@warmline/flow-json';
import { functionError, responseOf } from '../handler/function-error.ts';
import type { Environment } from './environment.ts';

/** A function in the caller's own process, for tests: it costs no virtual time, whatever it does. */
export type PlainFunction = (event: ContactFlowEvent) => unknown;

/** An environment that calls a plain function. It is given a copy of the event, as Lambda's functions are. */
export function plainEnvironment(answer: PlainFunction): Environment {
  return {
    async run({ event }) {
      const rest = { milliseconds: 0, logs: [], reusable: true };
      try {
        const returned = await answer(structuredClone(event));
        return { outcome: { kind: 'answered', response: responseOf(returned) }, ...rest };
      } catch (error) {
        return { outcome: { kind: 'failed', error: functionError(error) }, ...rest };
      }
    },
    alive: () => true,
    stop: () => Promise.resolve(),
  };
}
