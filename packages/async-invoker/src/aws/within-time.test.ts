import { describe, expect, it } from 'vitest';
import { OutOfTimeError, UnreadableAnswerError } from '../errors.ts';
import { withinTime, type CallBounds } from './within-time.ts';

const never = (): Promise<never> => new Promise(() => undefined);

describe('withinTime', () => {
  it('gives what a call gives', async () => {
    expect(await withinTime('GetItem', 1000, () => Promise.resolve('a row'))).toBe('a row');
  });

  it('ends in time whatever a client does, even one that does not heed its bounds', async () => {
    const startedAt = performance.now();

    await expect(withinTime('GetItem', 20, never)).rejects.toBeInstanceOf(OutOfTimeError);

    expect(performance.now() - startedAt).toBeLessThan(1500);
  });

  it('stops a call that is late, and gives each of its tries a third of the time', async () => {
    const given: CallBounds[] = [];

    await expect(withinTime('GetItem', 20, (bounds) => (given.push(bounds), never()))).rejects.toThrow(
      'GetItem gave no answer within 20 ms.',
    );

    expect(given).toMatchObject([{ requestTimeout: 7, abortSignal: { aborted: true } }]);
  });

  it('does not stop a call that was in time', async () => {
    const given: CallBounds[] = [];

    await withinTime('GetItem', 1000, (bounds) => Promise.resolve(given.push(bounds)));

    expect(given).toMatchObject([{ abortSignal: { aborted: false } }]);
  });

  it('repeats nothing of an answer that is no JSON', async () => {
    const ended = withinTime('GetItem', 1000, () => new Response('<html>4711</html>').json());

    await expect(ended).rejects.toBeInstanceOf(UnreadableAnswerError);
    await expect(ended).rejects.not.toThrow('4711');
  });

  it('hands on other errors as they are', async () => {
    const thrown = new Error('no network');

    await expect(withinTime('GetItem', 1000, () => Promise.reject(thrown))).rejects.toBe(thrown);
  });
});
