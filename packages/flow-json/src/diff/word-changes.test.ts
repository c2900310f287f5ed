import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges, type WordChange } from './word-changes.ts';

/** What went in brackets, what came in braces. */
function written(changes: readonly WordChange[]): string {
  const marks = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
  return changes.map(({ kind, text }) => marks[kind].join(text === '' ? '' : text)).join('');
}

describe('wordChanges', () => {
  it.each([
    ['Thanks for calling us.', 'Thanks for ringing us.', 'Thanks for [calling]{ringing} us.'],
    ['One moment.', 'One moment, please.', 'One moment{, please}.'],
    ['Say yes, or no now.', 'Say aye, and nay now.', 'Say [yes, or no]{aye, and nay} now.'],
    [
      'Your order is $.External.state.',
      'Your order is $.External.status.',
      'Your order is $.External.[state]{status}.',
    ],
    ['ご注文の状況をお調べします。', 'ご注文の内容をお調べします。', 'ご注文の[状況]{内容}をお調べします。'],
    ['Good morning.', 'Wir haben geschlossen.', '[Good morning.]{Wir haben geschlossen.}'],
    ['', 'Hello.', '{Hello.}'],
  ])('of "%s" and "%s" are %s', (before, after, changes) => {
    expect(written(wordChanges(before, after))).toBe(changes);
  });

  it('hold both prompts, and change what they call changed', () => {
    const prompt = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('the', 'call', ' ', ', ', '.', '\n', 'é', '注文', '🎉')).map((parts) => parts.join('')),
    );

    fc.assert(
      fc.property(prompt, prompt, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: WordChange['kind']): string =>
          changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('');

        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('of long prompts that share nothing are two, and are not looked for word by word', { timeout: 30_000 }, () => {
    const [before, after] = ['one two', 'red blue'].map((words) => `${words} `.repeat(200_000));

    expect(wordChanges(before ?? '', after ?? '')).toHaveLength(2);
  });
});
