import { describe, expect, it } from 'vitest';
import { flowOf, hangUp, say } from '../../rules/flow.fixture.ts';
import { diffFlows } from '../diff-flows.ts';
import { diffText } from './diff-text.ts';
import { VERSIONS } from './versions.fixture.ts';

const rewording = (before: string, after: string): string =>
  diffText(diffFlows(...([before, after].map((Text) => flowOf(say('a', 'a', { Text }))) as [never, never])), 'flow');

describe('diffText', () => {
  it('lists what changed, section by section', () => {
    expect(diffText(diffFlows(VERSIONS.before, VERSIONS.after), 'a.json → b.json')).toMatchInlineSnapshot(`
      "a.json → b.json: 1 block added, 1 block changed, 1 prompt reworded, 3 branches rewired; 2 blocks renamed.

      Added
        turns (Loop 3)
            "ContinueLooping" → look-up
            "DoneLooping" → sorry

      Reworded
        hello (Play prompt “Thanks for ringing.”)
            Thanks for [-calling-]{+ringing+}.

      Changed
        look-up (AWS Lambda function (Invoke Lambda) order-status)
            InvocationTimeLimitSeconds: "5" → "3"

      Rewired
        hello (Play prompt “Thanks for ringing.”)
            NextAction, NoMatchingError: look-up → turns
        look-up (AWS Lambda function (Invoke Lambda) order-status)
            NoMatchingError: sorry → turns

      Renamed
        say-state → tell-state
        1 by another UUID"
    `);
  });

  it('says that nothing changed', () => {
    expect(diffText(diffFlows(VERSIONS.before, VERSIONS.before), 'flow')).toBe('flow: no change in meaning.');
  });

  it('says that only names changed', () => {
    expect(diffText(diffFlows(flowOf(hangUp('a')), flowOf(hangUp('b'))), 'flow')).toBe(
      'flow: no change in meaning; 1 block renamed.\n\nRenamed\n  a → b',
    );
  });

  it('cuts what stayed in a long prompt', () => {
    const long = 'word '.repeat(100);

    expect(rewording(`${long}old.`, `${long}new.`)).toMatch(/\n {6}(word ){10} … (word ){10}\[-old-\]\{\+new\+\}\.$/);
  });

  it('lets no prompt command the terminal, and shows spaces that came', () => {
    expect(rewording('a\u001B[31mb', 'a\u001B[31mb\u202E\u200F  c')).toContain(
      'a\\u{1b}[31mb{+\\u{202e}\\u{200f}  c+}',
    );
    expect(rewording('a b', 'a  b')).toContain('a[-␣-]{+␣␣+}b');
  });

  it('keeps the lines of a prompt in its column', () => {
    expect(rewording('one\r\ntwo', 'one\r\nthree')).toContain('\n      one\n      [-two-]{+three+}');
  });
});
