import type { Flow } from './flow/flow.ts';

/** Writes a flow as the JSON text that the service and the console's import take. `parse(emit(flow))` gives the flow back. */
export function emit(flow: Flow): string {
  return `${JSON.stringify(flow, null, 2)}\n`;
}
