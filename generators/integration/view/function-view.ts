import type { Spec, SpecStep } from '../spec.ts';
import { wordsOf } from './words.ts';

/** What templates say of one function that is generated: the only one, or one of several that work side by side. */
export interface FunctionView {
  /** Where its code lies, from the integration's folder: `function`, or `function/orders`. */
  readonly folder: string;
  /** What the stack and scripted calls know it by: `order-status`, or `order-status-orders`. */
  readonly functionName: string;
  /** The step's name; null where one function does it all. */
  readonly step: string | null;
  /** The same as people say it. */
  readonly stepWords: string | null;
  /** True: the work succeeds without it. */
  readonly isOptional: boolean;
  /** What it answers of the first record, and of the second. */
  readonly knownMessage: string;
  readonly openMessage: string;
}

/** What templates say of each function that is generated; nothing where the function is there already. Performs no I/O. */
export function functionViews({ name, steps, function: which }: Spec): readonly FunctionView[] {
  if (which !== 'new') return [];
  if (steps.length > 0) return steps.map((step) => stepView(name, step));
  return [
    {
      folder: 'function',
      functionName: name,
      step: null,
      stepWords: null,
      isOptional: false,
      knownMessage: 'We have you on record, and everything is in order.',
      openMessage: 'We have you on record. Something is still open, and we are working on it.',
    },
  ];
}

/** Step names are letters and digits, so no sentence needs escaping. */
function stepView(name: string, { name: step, required }: SpecStep): FunctionView {
  const words = wordsOf(step);
  return {
    folder: `function/${step}`,
    functionName: `${name}-${step}`,
    step,
    stepWords: words,
    isOptional: !required,
    knownMessage: `We have your ${words} on record, and everything is in order.`,
    openMessage: `We have your ${words} on record. Something is still open.`,
  };
}
