import { formatResourceReference } from '@warmline/flow-json';
import type { App } from './app.ts';
import { loadFunctions } from './load-flow.ts';

/**
 * What whoever gives ARNs has to know of the functions that start and check work: by the reference that the flow has to each, a
 * sentence. Empty where the flow calls the functions that work.
 *
 * @throws UsageError when the functions cannot be loaded
 */
export async function invokerHints(app: App): Promise<ReadonlyMap<string, string>> {
  const functions = [...(await loadFunctions(app)).values()];
  return new Map(
    functions.flatMap(({ name, invoker }) => {
      if (invoker === undefined) return [];
      const reference = formatResourceReference({ kind: 'functions', name: invoker.name });
      const hint =
        `It starts and checks the work of "${name}", and the flow calls it in that function's place: ` +
        'give the ARN of its own alias, an output of the stack that ends in InvokerAliasArn.';
      return [[reference, hint] as const];
    }),
  );
}
