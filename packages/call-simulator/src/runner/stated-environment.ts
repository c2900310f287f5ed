import type { JsonValue } from '@warmline/flow-json';
import type { InvocationOutcome } from '../step/invocation-outcome.ts';
import type { Environment } from './environment.ts';

/** How a scenario says that a function behaves. */
export type StatedBehaviour =
  | { readonly kind: 'answers'; readonly answer: JsonValue }
  | { readonly kind: 'errs' }
  /** Never answers; Lambda ends it after so many seconds. */
  | { readonly kind: 'hangs'; readonly functionSeconds: number };

/** An environment that runs no code: the scenario states what comes of every invocation. */
export function statedEnvironment(behaviour: StatedBehaviour): Environment {
  const outcome = outcomeOf(behaviour);
  const milliseconds = behaviour.kind === 'hangs' ? behaviour.functionSeconds * 1000 : 0;
  return {
    run: () => Promise.resolve({ outcome, milliseconds, logs: [], reusable: outcome.kind !== 'hung' }),
    alive: () => true,
    stop: () => Promise.resolve(),
  };
}

function outcomeOf(behaviour: StatedBehaviour): InvocationOutcome {
  switch (behaviour.kind) {
    case 'answers':
      return { kind: 'answered', response: JSON.stringify(behaviour.answer) };
    case 'errs':
      return { kind: 'failed', error: { errorType: 'Error', errorMessage: 'The scenario says that this call fails' } };
    case 'hangs':
      return { kind: 'hung', why: 'the scenario says so' };
  }
}
