import { setTimeout as delay } from 'node:timers/promises';

/** How fast AWS is asked. */
export interface Pace {
  /** Calls that begin within a second. @default 14; Lambda's control plane takes 15 (Lambda quotas) */
  readonly callsPerSecond?: number;
  /** Calls that are under way at once. @default 8 */
  readonly atOnce?: number;
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Runs calls at a pace that is shared by all that go through it. */
export type Paced = <Item, Answer>(
  items: readonly Item[],
  call: (item: Item) => Promise<Answer>,
) => Promise<readonly Answer[]>;

/** Makes a pace; answers come in the order of the items. */
export function paced(pace: Pace = {}): Paced {
  const { callsPerSecond = 14, atOnce = 8, now = Date.now, wait = delay } = pace;
  let next = 0;
  const turn = async (): Promise<void> => {
    const start = Math.max(next, now());
    next = start + 1000 / callsPerSecond;
    if (start > now()) await wait(start - now());
  };

  return async (items, call) => {
    const answers: Awaited<ReturnType<typeof call>>[] = [];
    let index = 0;
    const work = async (): Promise<void> => {
      while (index < items.length) {
        const at = index;
        index += 1;
        await turn();
        answers[at] = await call(items[at] as (typeof items)[number]);
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
    return answers;
  };
}
