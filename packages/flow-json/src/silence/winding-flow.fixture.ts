import fc from 'fast-check';
import type { Action, Flow } from '../flow/flow.ts';
import { action, compare, conditions, errors, flowOf, hangUp, invoke, loop, say } from '../rules/flow.fixture.ts';

/** Kinds of blocks that small flows are made of. */
export type Kind =
  'function' | 'loop' | 'check' | 'prompt' | 'pauses' | 'pause' | 'transfer' | 'start' | 'load' | 'wait' | 'meanwhile';

/** Seconds that a started function may run in these flows. */
export const JOB_SECONDS = 3;

/**
 * Small flows that come back on themselves often. Every block leads to any two others, or to the end; every number in them is
 * whole, that of seconds of speech too.
 */
export function windingFlow(kinds: readonly Kind[], most = 6): fc.Arbitrary<Flow> {
  return fc.integer({ min: 1, max: most }).chain((size) => {
    const target = fc.nat(size).map((index) => (index === size ? 'bye' : `b${index}`));
    const block = fc.tuple(fc.constantFrom(...kinds), target, target, fc.integer({ min: 0, max: 3 }));
    return fc
      .tuple(...Array.from({ length: size }, () => block))
      .map((blocks) =>
        flowOf(
          ...blocks.map(([kind, one, other, count], index) => BLOCKS[kind](`b${index}`, one, other, count)),
          hangUp('bye'),
        ),
      );
  });
}

type MakeBlock = (identifier: string, one: string, other: string, count: number) => Action;

const BLOCKS: Readonly<Record<Kind, MakeBlock>> = {
  function: (identifier, one, other, count) => wait(identifier, 1 + count, one, other),
  loop: (identifier, one, other, count) => loop(identifier, one, other, String(Math.min(2, count))),
  check: (identifier, one, other) => compare(identifier, one, other),
  prompt: (identifier, one) => say(identifier, one, { Text: 'x'.repeat(15) }),
  pauses: (identifier, one, _, count) =>
    say(identifier, one, {
      SSML: `<break time="1s"/>${'x'.repeat(15)}<break time="${count}s"/>${'x'.repeat(15)}<break time="2s"/>`,
    }),
  pause: (identifier, one, _, count) => say(identifier, one, { SSML: `<speak><break time="${count}s"/></speak>` }),
  transfer: (identifier, one, other) =>
    action(
      identifier,
      'TransferContactToQueue',
      {},
      { NextAction: one, Errors: errors({ QueueAtCapacity: one, NoMatchingError: other }) },
    ),
  start: (identifier, one, other) =>
    invoke(identifier, one, other, {
      InvocationType: 'ASYNCHRONOUS',
      InvocationTimeLimitSeconds: String(JOB_SECONDS),
    }),
  load: (identifier, one, other) =>
    action(
      identifier,
      'LoadLambdaFunctionResult',
      { LambdaInvocationId: '$.LambdaInvocation.InvocationId' },
      { NextAction: one, Errors: errors({ NoMatchingError: one, InProgress: other }) },
    ),
  wait: (identifier, one, other, count) =>
    action(
      identifier,
      'Wait',
      { TimeLimitSeconds: String(1 + count) },
      { NextAction: one, Conditions: conditions({ WaitCompleted: one }), Errors: errors({ NoMatchingError: other }) },
    ),
  meanwhile: (identifier, one, other, count) => meanwhile(identifier, 1 + 2 * count, one, other),
};

/** A Lambda block that waits so many seconds and leads to `next` either way. */
export function wait(identifier: string, seconds: number, next: string, failed = next): Action {
  return invoke(identifier, next, failed, { InvocationTimeLimitSeconds: String(seconds) });
}

/** A Wait of so many seconds with a Continue branch. */
export function meanwhile(identifier: string, seconds: number, branch: string, after: string): Action {
  return action(
    identifier,
    'Wait',
    {
      TimeLimitSeconds: String(seconds),
      ContinueExecution: 'TRUE',
      MinimumWaitTimeSeconds: '1',
      InterruptibleEvents: {
        LambdaReturned: { AsyncLambdaCompletionEvent: { Identifier: '$.LambdaInvocation.InvocationId' } },
      },
    },
    {
      NextAction: after,
      Conditions: conditions({ Continue: branch, LambdaReturned: after, WaitCompleted: after }),
      Errors: errors({ NoMatchingError: after }),
    },
  );
}
