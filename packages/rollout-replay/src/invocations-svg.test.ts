import { describe, expect, test } from 'vitest';
import { invocationsSvg } from './invocations-svg.ts';
import { options } from './options.fixture.ts';
import { replay } from './replay.ts';

const pointsIn = (svg: string) =>
  [...svg.matchAll(/<polyline points="([^"]*)"/g)].map(([, points = '']) => points.split(' '));

describe('invocationsSvg', () => {
  test('has a line for each version with a point a minute, all of them in the picture', () => {
    const lines = pointsIn(invocationsSvg(replay(options({ minutes: 25 }))));

    expect(lines.map((points) => points.length)).toEqual([25, 25]);
    for (const [x, y] of lines.flat().map((point) => point.split(',').map(Number))) {
      expect(x).toSatisfy((at: number) => at > 0 && at < 760);
      expect(y).toSatisfy((at: number) => at > 0 && at < 320);
    }
  });

  test('marks the alarm and the return of traffic, as far as they came about', () => {
    const rolledBack = invocationsSvg(replay(options()));
    const tooLate = invocationsSvg(replay(options({ strategy: 'AllAtOnce' })));
    const healthy = invocationsSvg(replay(options({ errorRates: { old: 0, new: 0 } })));

    expect(rolledBack).toMatch(/>alarm<[^]*>traffic back</);
    expect(tooLate).toMatch(/>alarm</);
    expect(tooLate).not.toMatch(/>traffic back</);
    expect(healthy).not.toMatch(/>alarm</);
  });

  test('draws no calls as two flat lines', () => {
    const svg = invocationsSvg(replay(options({ callsPerMinute: 0, minutes: 1 })));

    expect(pointsIn(svg)).toEqual([['400,272'], ['400,272']]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('needs nothing beside it', () => {
    const svg = invocationsSvg(replay(options()));

    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(svg).not.toMatch(/<script|href|<style|url\(/);
  });
});
