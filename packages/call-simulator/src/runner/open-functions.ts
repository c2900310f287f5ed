import type { OpenedHandler } from '../handler/open-handler.ts';
import type { Scenario, StatedFunction } from '../scenario/scenario.ts';
import type { Environment } from './environment.ts';
import { createFunctionPool, type FunctionPool, type FunctionRun } from './function-pool.ts';
import type { Invocation } from './environment.ts';
import { plainEnvironment, type PlainFunction } from './plain-environment.ts';
import { statedEnvironment } from './stated-environment.ts';

/** A function that can be played: a handler from a file, or a plain function. */
export type PlayableFunction = OpenedHandler | PlainFunction;

/** All functions of one call. */
export interface OpenFunctions {
  readonly invoke: (name: string, invocation: Invocation) => Promise<FunctionRun>;
  readonly stop: () => Promise<void>;
}

/** Lambda's longest time-out, in seconds: what ends a function of which nothing is stated. */
export const LONGEST_FUNCTION_SECONDS = 900;

const UNSTATED: StatedFunction = { latencyMilliseconds: 0, coldStartMilliseconds: 0 };

/**
 * Opens the functions of a call, by the name that the flow calls them by. What the scenario states of a function goes before
 * the function itself; a name that neither knows is not found.
 */
export function openFunctions(
  playable: Readonly<Record<string, PlayableFunction>>,
  stated: Scenario['functions'],
): OpenFunctions {
  const pools = new Map<string, FunctionPool | undefined>();

  return {
    async invoke(name, invocation) {
      if (!pools.has(name)) pools.set(name, open(name));
      const pool = pools.get(name);
      return pool?.invoke(invocation) ?? { outcome: { kind: 'not-found' }, milliseconds: 0, cold: false, logs: [] };
    },
    async stop() {
      await Promise.all([...pools.values()].flatMap((pool) => (pool ? [pool.stop()] : [])));
    },
  };

  function open(name: string): FunctionPool | undefined {
    const words = Object.hasOwn(stated, name) ? stated[name] : undefined;
    const start = starter(name, Object.hasOwn(playable, name) ? playable[name] : undefined, words ?? UNSTATED);
    return start && createFunctionPool(start, words ?? UNSTATED);
  }
}

function starter(
  name: string,
  playable: PlayableFunction | undefined,
  stated: StatedFunction,
): (() => Environment) | undefined {
  const { answer, fails } = stated;
  if (answer !== undefined) return () => statedEnvironment({ kind: 'answers', answer });
  if (fails === 'hangs') {
    const functionSeconds = typeof playable === 'object' ? playable.functionSeconds : LONGEST_FUNCTION_SECONDS;
    return () => statedEnvironment({ kind: 'hangs', functionSeconds });
  }
  if (fails !== undefined) return () => statedEnvironment({ kind: 'errs' });
  if (playable === undefined) return undefined;
  return typeof playable === 'function' ? () => plainEnvironment(playable) : () => playable.start(name);
}
