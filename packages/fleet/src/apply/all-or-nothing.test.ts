import { describe, expect, test } from 'vitest';
import { ApplyFailedError } from '../errors.ts';
import { allOrNothing, type Done } from './all-or-nothing.ts';

const DENIED = new Error('denied');

/** Does things, and fails after them where that is asked for. */
const doing =
  (things: readonly Done[], error?: Error) =>
  async (note: (done: Done) => void): Promise<void> => {
    things.forEach(note);
    await (error === undefined ? Promise.resolve() : Promise.reject(error));
  };

describe('allOrNothing', () => {
  test('takes back what was done, the last thing first, and what a step did before it failed', async () => {
    const undone: string[] = [];
    const done = (what: string): Done => ({ what, takeBack: () => Promise.resolve(undone.push(what)) });

    const failed = await allOrNothing(async (take) => {
      await take('make a', doing([done('a')]));
      await take('look', doing([]));
      await take('make b and c', doing([done('b')], DENIED));
      await take('make d', doing([done('d')]));
    }).catch((error: unknown) => error);

    expect(undone).toEqual(['b', 'a']);
    expect(failed).toBeInstanceOf(ApplyFailedError);
    expect(failed).toMatchObject({ what: 'make b and c', takenBack: ['b', 'a'], left: [], cause: DENIED });
  });

  test('tells what has no way back, and what could not be taken back', async () => {
    const failed = await allOrNothing(async (take) => {
      await take('delete a', doing([{ what: 'delete a', takeBack: null }]));
      await take('make b', doing([{ what: 'make b', takeBack: () => Promise.reject(DENIED) }]));
      await take('make c', doing([], DENIED));
    }).catch((error: unknown) => error);

    expect(failed).toMatchObject({
      message: 'Cannot make c (Error: denied). Could not be taken back, and needs a look: make b; delete a.',
      takenBack: [],
      left: ['make b', 'delete a'],
    });
  });

  test('says so where nothing had been done', async () => {
    const failed = allOrNothing((take) => take('make a', doing([], DENIED)));

    await expect(failed).rejects.toThrow('Cannot make a (Error: denied). Nothing had been changed before it.');
  });
});
