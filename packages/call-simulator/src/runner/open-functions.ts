import type { ContactFlowEvent } from '@warmline/flow-json';
import type { Scenario, StatedFunction } from '../scenario/scenario.ts';
import type { Environment } from './environment.ts';
import { createFunctionPool, notRun, type FunctionPool, type FunctionRun } from './function-pool.ts';
import { plainEnvironment, type PlainFunction } from './plain-environment.ts';
import type { CallUnderPlay, OpenedFunction } from './opened-function.ts';
import { statedEnvironment } from './stated-environment.ts';

/** A function that can be played: one that was opened, with its own handler or its own state machine, or a plain function. */
export type PlayableFunction = OpenedFunction | PlainFunction;

/** All functions of one call. */
export interface OpenFunctions {
  readonly invoke: CallUnderPlay['invoke'];
  readonly stop: () => Promise<void>;
}

/** Lambda's longest time-out, in seconds: what ends a function of which nothing is stated. */
export const LONGEST_FUNCTION_SECONDS = 900;

const UNSTATED: StatedFunction = { latencyMilliseconds: 0, coldStartMilliseconds: 0 };

/**
 * Opens the functions of a call, by the name that the flow calls them by. What the scenario states of a function goes before
 * the function itself; a name that neither knows is not found.
 *
 * @param callBegan when the call began, in milliseconds since 1970-01-01 UTC
 */
export function openFunctions(
  playable: Readonly<Record<string, PlayableFunction>>,
  stated: Scenario['functions'],
  callBegan: number,
): OpenFunctions {
  const pools = new Map<string, FunctionPool | undefined>();
  const knows = (name: string): boolean => Object.hasOwn(stated, name) || Object.hasOwn(playable, name);
  const call: CallUnderPlay = { began: callBegan, invoke, knows };
  let invoked = 0;

  return {
    invoke,
    async stop() {
      await Promise.all([...pools.values()].flatMap((pool) => (pool ? [pool.stop()] : [])));
    },
  };

  async function invoke(
    name: string,
    at: number,
    event: ContactFlowEvent,
  ): Promise<FunctionRun & { readonly requestId: string }> {
    const id = requestId(++invoked);
    if (!pools.has(name)) pools.set(name, open(name));
    const run = await pools.get(name)?.invoke({ at, event, requestId: id });
    return { ...(run ?? notRun({ kind: 'not-found' }, 0)), requestId: id };
  }

  function open(name: string): FunctionPool | undefined {
    const words = Object.hasOwn(stated, name) ? stated[name] : undefined;
    const start = starter(name, Object.hasOwn(playable, name) ? playable[name] : undefined, words ?? UNSTATED, call);
    return start && createFunctionPool(start, words ?? UNSTATED);
  }
}

function starter(
  name: string,
  playable: PlayableFunction | undefined,
  stated: StatedFunction,
  call: CallUnderPlay,
): (() => Environment) | undefined {
  const { answer, fails } = stated;
  if (answer !== undefined) return () => statedEnvironment({ kind: 'answers', answer });
  if (fails === 'hangs') {
    const functionSeconds = typeof playable === 'object' ? playable.functionSeconds : LONGEST_FUNCTION_SECONDS;
    return () => statedEnvironment({ kind: 'hangs', functionSeconds });
  }
  if (fails !== undefined) return () => statedEnvironment({ kind: 'errs' });
  if (playable === undefined) return undefined;
  return typeof playable === 'function' ? () => plainEnvironment(playable) : () => playable.start(name, call);
}

/** Numbered, so that the same call gives the same trace. */
function requestId(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
