import { describe, expect, it } from 'vitest';
import { hangUpTime } from './patience.ts';

const sound = (at: number, until: number) => ({ at, until });

describe('hangUpTime', () => {
  it.each([
    ['before the end', [], 9000, 1000, 6000],
    ['not, where it ends in time', [], 6000, 1000, Infinity],
    ['while nothing has an end', [], Infinity, 1000, 6000],
    ['not, where a sound comes at the last moment', [sound(6000, 7000)], 8000, 1000, Infinity],
    ['before the first sound', [sound(6001, 7000)], 8000, 1000, 6000],
    ['in a pause between two sounds', [sound(2000, 3000), sound(9000, 9500)], 9500, 0, 8000],
    ['in the pause behind the last', [sound(2000, 3000)], 9000, 0, 8000],
  ])('is %s', (_when, sounds, endsAt, quietSince, expected) => {
    expect(hangUpTime({ sounds, endsAt }, quietSince, 5000)).toBe(expected);
  });
});
