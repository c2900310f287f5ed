import { ApplyFailedError } from '../errors.ts';

/** Something that was done. */
export interface Done {
  /** As what was to be done: "create schedule x". */
  readonly what: string;
  /** Null where AWS has no way back. */
  readonly takeBack: (() => Promise<unknown>) | null;
}

/** Takes a step: `act` says of each thing that it did how that is taken back. */
export type TakeStep = (what: string, act: (note: (done: Done) => void) => Promise<unknown>) => Promise<void>;

/**
 * Takes steps, one after the other. When one fails, all that was done before is taken back, the last thing first.
 *
 * @throws ApplyFailedError that says what was taken back, and what could not be
 */
export async function allOrNothing(steps: (take: TakeStep) => Promise<void>): Promise<void> {
  const all: Done[] = [];
  let step = '';
  try {
    await steps(async (what, act) => {
      step = what;
      await act((done) => all.push(done));
    });
  } catch (cause) {
    const { takenBack, left } = await takeBack(all);
    throw new ApplyFailedError(step, takenBack, left, { cause });
  }
}

async function takeBack(
  all: readonly Done[],
): Promise<{ readonly takenBack: readonly string[]; readonly left: readonly string[] }> {
  const takenBack: string[] = [];
  const left: string[] = [];
  for (const done of all.toReversed()) {
    const list = (await isTakenBack(done)) ? takenBack : left;
    list.push(done.what);
  }
  return { takenBack, left };
}

async function isTakenBack({ takeBack: back }: Done): Promise<boolean> {
  if (back === null) return false;
  try {
    await back();
    return true;
  } catch {
    // What stays is told with the error that led here.
    return false;
  }
}
