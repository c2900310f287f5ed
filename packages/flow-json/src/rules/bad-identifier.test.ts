import { describe, expect, it } from 'vitest';
import { type Row, expected, flowOf, hangUp, verdicts } from './flow.fixture.ts';
import { badIdentifier } from './bad-identifier.ts';

const ROWS: readonly Row[] = [
  ['passes a name of 50 characters', flowOf(hangUp('a'.repeat(50))), []],
  [
    'passes spaces, and letters of any script',
    flowOf(hangUp('Play prompt'), hangUp('ご案内 🎉'), hangUp('a-b_c.d')),
    [],
  ],
  [
    'refuses a name of 51 characters',
    flowOf(hangUp('a'.repeat(51))),
    [{ path: 'Actions[0].Identifier', block: 'a'.repeat(51) }],
  ],
  ['refuses an empty name', flowOf(hangUp('')), [{ path: 'Actions[0].Identifier', block: '' }]],
  [
    'refuses the second and third of a name, not the first',
    flowOf(hangUp('bye'), hangUp('bye'), hangUp('bye')),
    [
      { path: 'Actions[1].Identifier', block: 'bye' },
      { path: 'Actions[2].Identifier', block: 'bye' },
    ],
  ],
  ...Array.from('%:(\\/)=$,;[]{}').map((character): Row => [
    `refuses the character ${character}`,
    flowOf(hangUp(`a${character}b`)),
    [{ path: 'Actions[0].Identifier', block: `a${character}b` }],
  ]),
  ...['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'].map((word): Row => [
    `refuses the reserved word ${word}`,
    flowOf(hangUp(word)),
    [{ path: 'Actions[0].Identifier', block: word }],
  ]),
  ['has nothing to say of a flow without actions', flowOf(), []],
];

describe('badIdentifier', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(badIdentifier, flow)).toEqual(expected(badIdentifier, found));
  });
});
