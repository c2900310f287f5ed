import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anInvoker, type Bench } from '../../fixtures/an-invoker.ts';
import { SETTINGS } from '../../fixtures/settings.ts';

/** What can happen around one piece of work that two callers ask for. */
type Happening =
  | { readonly kind: 'start'; readonly contactId: string; readonly attempt: number; readonly lost: boolean }
  | { readonly kind: 'check' }
  | { readonly kind: 'end'; readonly status: 'SUCCEEDED' | 'FAILED'; readonly written: boolean }
  | { readonly kind: 'wait'; readonly seconds: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('start' as const),
    contactId: fc.constantFrom('one', 'other'),
    attempt: fc.integer({ min: 1, max: 3 }),
    lost: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('check' as const) }),
  fc.record({
    kind: fc.constant('end' as const),
    status: fc.constantFrom('SUCCEEDED' as const, 'FAILED' as const),
    written: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(0, 5, 75, 90_000) }),
);

const CACHE = { ttlSeconds: 30, key: ['parameters.orderNumber'] };

describe('start, whatever happens', () => {
  it.each([
    ['of work that belongs to the contact', {}],
    ['of work that is shared', { cache: CACHE }],
  ])('never has one piece of work run twice at a time, and makes no success up: %s', async (_, settings) => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (happenings) => {
        const bench = anInvoker(settings);
        const world = { running: new Map<string, number>(), succeeded: new Set<string>() };

        for (const each of happenings) {
          const status = await play(each, bench, world);

          expect(duplicates([...world.running.keys()])).toEqual([]);
          if (status === 'SUCCEEDED') expect(world.succeeded.size).toBeGreaterThan(0);
        }
      }),
    );
  });
});

interface World {
  /** When the executions that run began, by name. */
  readonly running: Map<string, number>;
  /** Keys of rows to which a success was written. */
  readonly succeeded: Set<string>;
}

async function play(happening: Happening, bench: Bench, { running, succeeded }: World): Promise<string | undefined> {
  const { invoker, table, executions, clock } = bench;
  switch (happening.kind) {
    case 'start': {
      const { contactId, attempt, lost } = happening;
      const known = new Set(executions.inputs.keys());
      const start = executions.start;
      const answering = anInvoker(bench.settings, {
        ...bench,
        executions: { ...executions, start: lost ? () => Promise.reject(new Error('lost')) : start },
      });
      const answer = await answering.invoker
        .start({ contactId, attempt, parameters: { orderNumber: '1001' } })
        .catch(() => undefined);
      for (const name of executions.inputs.keys()) if (!known.has(name)) running.set(name, clock.now());
      return answer?.status;
    }
    case 'check': {
      const answers = await Promise.all([...table.rows.keys()].map((pk) => invoker.check(pk)));
      const wrong = answers.filter(({ status, executionId }) => status === 'SUCCEEDED' && !succeeded.has(executionId));
      expect(wrong).toEqual([]);
      return undefined;
    }
    case 'end': {
      const [name] = running.keys();
      const row = [...table.rows.values()].find(({ executionName }) => executionName === name);
      if (name === undefined || row === undefined) return undefined;
      running.delete(name);
      executions.described.set(name, { status: happening.status });
      if (!happening.written) return undefined;
      table.finish(row.pk, { status: happening.status, result: '{}', finishedAt: new Date(clock.now()).toISOString() });
      if (happening.status === 'SUCCEEDED') succeeded.add(row.pk);
      return undefined;
    }
    case 'wait':
      clock.goOn(happening.seconds);
      for (const [name, began] of running) {
        if (clock.now() < began + SETTINGS.machineSeconds * 1000) continue;
        running.delete(name);
        executions.described.set(name, { status: 'TIMED_OUT' });
      }
      return undefined;
  }
}

/** Keys of which more than one execution runs. */
function duplicates(names: readonly string[]): readonly string[] {
  const keys = names.map((name) => name.slice(0, 43));
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
