import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comfort, flowOf, hangUp, invoke, load, say, startJob, waitFor } from '../../fixtures/flows.ts';
import { playFlow, type Stated } from '../../fixtures/play-flow.ts';
import { silencesOf } from '../trace/silences.ts';

/** What may stand behind the end of a call: functions run on. */
const RUNS_ON = ['finished', 'logged'];

const seconds = (most: number) => fc.integer({ min: 0, max: most }).map((whole) => whole * 1000);

/** Whole seconds, so that ends meet. */
const behaviour: fc.Arbitrary<Stated> = fc
  .record({
    latencyMilliseconds: seconds(12),
    coldStartMilliseconds: seconds(2),
    came: fc.constantFrom<Stated>(
      { answer: { state: 'a' } },
      { answer: [] },
      { fails: 'error' },
      { fails: 'throttled' },
    ),
  })
  .map(({ came, ...times }) => ({ ...times, ...came }));

const anyCall = fc.record({
  jobs: fc.tuple(behaviour, behaviour),
  waitSeconds: fc.integer({ min: 1, max: 20 }).map(String),
  meanwhile: fc.constantFrom('comfort', 'look-up', undefined),
  hangsUpAfterSilenceSeconds: fc.constantFrom(1, 3, 8, 60),
});

type AnyCall = typeof anyCall extends fc.Arbitrary<infer Value> ? Value : never;

/** Starts one function, and waits for it while the caller is comforted, or while another function is waited for, or in silence. */
function play({ jobs: [job, lookUp], waitSeconds, meanwhile, hangsUpAfterSilenceSeconds }: AnyCall) {
  const wait = waitFor('wait', {
    ready: 'load',
    late: 'load',
    ...(meanwhile === undefined ? {} : { meanwhile }),
  });
  const flow = flowOf(
    ...startJob('start', 'wait', 'sorry'),
    { ...wait, Parameters: { ...wait.Parameters, TimeLimitSeconds: waitSeconds } },
    invoke('look-up', 'comfort', 'comfort'),
    ...comfort('comfort'),
    load('load', 'tell', 'sorry'),
    say('tell', 'It is $.External.state.', 'bye'),
    say('running', 'It takes longer than usual.', 'bye'),
    say('sorry', 'Please call again later.', 'bye'),
    hangUp,
  );
  return playFlow(flow, job, { hangsUpAfterSilenceSeconds, functions: { 'order-status': lookUp } });
}

describe('the trace of a played call', () => {
  it('goes by branches from block to block to one end, behind which only functions go on, and is the same again', async () => {
    await fc.assert(
      fc.asyncProperty(anyCall, async (any) => {
        const { trace } = await play(any);
        const { events } = trace;
        const ends = events.filter(({ type }) => type === 'ended');
        const endsAt = ends[0]?.at ?? -1;
        const entered = events.flatMap((event) => (event.type === 'entered' ? [event.block] : []));
        const targets = events.flatMap((event) => (event.type === 'branched' ? [event.to] : []));

        expect(ends).toHaveLength(1);
        expect(entered.slice(1)).toEqual(targets);
        expect(events.filter(({ at, type }) => at > endsAt && !RUNS_ON.includes(type))).toEqual([]);
        expect(events.filter((event) => 'until' in event && (event.until < event.at || event.until > endsAt))).toEqual(
          [],
        );
        expect((await play(any)).trace).toEqual(trace);
      }),
      { numRuns: 300 },
    );
  });

  it('has silences that follow each other within the call, none longer than the caller bears', async () => {
    await fc.assert(
      fc.asyncProperty(anyCall, async (any) => {
        const { trace, seconds: endsAt } = await play(any);
        let before = 0;

        for (const { at, until } of silencesOf(trace.events)) {
          expect(at).toBeGreaterThanOrEqual(before);
          expect(until).toBeGreaterThan(at);
          expect(until).toBeLessThanOrEqual(endsAt * 1000);
          expect(until - at).toBeLessThanOrEqual(any.hangsUpAfterSilenceSeconds * 1000);
          before = until;
        }
      }),
      { numRuns: 300 },
    );
  });
});
