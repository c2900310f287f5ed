import { describe, expect, it } from 'vitest';
import { firstPartsOf, joined, NO_TRAIL, partsOf, repeated, trailOf, type SilentPart, type Trail } from './trail.ts';

function part(block: string): SilentPart {
  return { block, cause: 'function', seconds: 1, expected: 1 };
}

const [one, two] = [part('one'), part('two')];

function listed(trail: Trail): readonly string[] {
  return partsOf(trail).map(({ block, times }) => `${times} ${block}`);
}

describe('partsOf', () => {
  it.each<readonly [what: string, trail: Trail, parts: readonly string[]]>([
    ['finds none in an empty trail', joined(NO_TRAIL, repeated(3, NO_TRAIL)), []],
    ['lists parts in order', joined(trailOf(one), trailOf(two)), ['1 one', '1 two']],
    [
      'lists a part once, where it first comes',
      joined(trailOf(one), joined(trailOf(two), trailOf(one))),
      ['2 one', '1 two'],
    ],
    [
      'counts how often a part comes',
      joined(trailOf(one), repeated(3, joined(trailOf(two), repeated(2, trailOf(one))))),
      ['7 one', '3 two'],
    ],
    ['leaves out what is walked no time', joined(repeated(0, trailOf(one)), trailOf(two)), ['1 two']],
  ])('%s', (_, trail, parts) => {
    expect(listed(trail)).toEqual(parts);
  });

  it('counts trails that share their pieces in little time, however often they come', () => {
    let trail = trailOf(one);
    for (let level = 0; level < 1000; level++) trail = joined(trail, trail);

    expect(listed(trail)).toEqual([`${2 ** 1000} one`]);
  });
});

describe('firstPartsOf', () => {
  it('lists the parts that come first, each once', () => {
    const trail = joined(repeated(3, joined(trailOf(one), trailOf(two))), joined(trailOf(one), trailOf(part('three'))));

    expect(firstPartsOf(trail, 2)).toEqual([one, two]);
    expect(firstPartsOf(trail, 4)).toEqual([one, two, part('three')]);
  });
});
