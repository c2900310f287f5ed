import { describe, expect, it } from 'vitest';
import { flowOf, hangUp, menu, say } from '../../rules/flow.fixture.ts';
import { diffFlows } from '../diff-flows.ts';
import { reidentified } from '../reidentified.fixture.ts';
import { diffMarkdown } from './diff-markdown.ts';
import { VERSIONS } from './versions.fixture.ts';

/** A diff in which so many blocks were renamed. */
function renames(count: number): string {
  const choices = Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index), `say-${index}`]));
  const said = Object.values(choices).map((identifier) => say(identifier, identifier, { Text: identifier }));
  const flow = flowOf(menu('menu', choices, 'menu'), ...said);
  const other = reidentified(flow, (identifier) => (identifier === 'menu' ? identifier : `new-${identifier}`));
  return diffMarkdown(diffFlows(flow, other), 'flow');
}

describe('diffMarkdown', () => {
  it('lists what changed, section by section', () => {
    expect(diffMarkdown(diffFlows(VERSIONS.before, VERSIONS.after), 'a.json → b.json')).toMatchInlineSnapshot(`
      "### \`a.json → b.json\`: 1 block added, 1 block changed, 1 prompt reworded, 3 branches rewired; 2 blocks renamed

      #### Added

      - \`turns\` (Loop 3)
        - \`"ContinueLooping"\` → \`look-up\`
        - \`"DoneLooping"\` → \`sorry\`

      #### Reworded

      - \`hello\` (Play prompt “Thanks for ringing.”)
        - “Thanks for ~~calling~~ **ringing**.”

      #### Changed

      - \`look-up\` (AWS Lambda function (Invoke Lambda) order-status)
        - \`InvocationTimeLimitSeconds\`: \`"5"\` → \`"3"\`

      #### Rewired

      - \`hello\` (Play prompt “Thanks for ringing.”)
        - \`NextAction\`, \`NoMatchingError\`: \`look-up\` → \`turns\`
      - \`look-up\` (AWS Lambda function (Invoke Lambda) order-status)
        - \`NoMatchingError\`: \`sorry\` → \`turns\`

      #### Renamed

      - \`say-state\` → \`tell-state\`
      - 1 by another UUID"
    `);
  });

  it('says that nothing changed', () => {
    expect(diffMarkdown(diffFlows(VERSIONS.before, VERSIONS.before), 'flow')).toBe('### `flow`: no change in meaning');
  });

  it('folds a long section', () => {
    expect(renames(10)).toContain('\n\n#### Renamed\n\n- `say-0` → `new-say-0`\n');
    expect(renames(11)).toMatch(
      /\n\n<details><summary><b>Renamed<\/b> \(11\)<\/summary>\n\n- `say-0` → `new-say-0`\n[^]*\n\n<\/details>$/,
    );
  });

  it('counts what would not fit a comment', () => {
    expect(renames(120)).toContain('- `say-99` → `new-say-99`\n- … and 20 more\n');
  });

  it('lets no name or prompt format anything', () => {
    const before = flowOf(say('`**a**`', '</details>', { Text: 'Hello.' }), hangUp('</details>'));
    const after = flowOf(say('`**a**`', '</details>', { Text: 'Hello.\n\n# <b>@all</b>' }), hangUp('</details>'));

    expect(diffMarkdown(diffFlows(before, after), '`')).toBe(
      [
        '### `` ` ``: 1 prompt reworded',
        '',
        '#### Reworded',
        '',
        '- `` `**a**` `` (Play prompt “Hello. # @<!-- -->all”)',
        '  - “Hello.<br><br>**# \\<b\\>@<!-- -->all\\</b\\>**”',
      ].join('\n'),
    );
  });
});
