import { describe, expect, test } from 'vitest';
import { recoveredText } from './recovered.ts';

describe('recoveredText', () => {
  test.each([
    ['nothing was left', { did: 'nothing' } as const, []],
    ['only drafts were left', { did: 'tidied', removed: ['lock-1-a'] } as const, []],
    [
      'a command was finished',
      { did: 'finished', command: 'new order-status', left: [] } as const,
      ['An earlier command was stopped half-way: "new order-status". It is finished now.'],
    ],
    [
      'a command was undone, but for what was changed since',
      { did: 'undone', command: 'sync', left: ['apps/a/infra/app.ts'] } as const,
      [
        'An earlier command was stopped half-way: "sync". It is undone now.',
        'Left as it is, because it was changed since: apps/a/infra/app.ts.',
      ],
    ],
  ])('says that %s', (_, recovered, lines) => {
    expect(recoveredText(recovered)).toEqual(lines);
  });
});
