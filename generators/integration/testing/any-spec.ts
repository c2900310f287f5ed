import fc from 'fast-check';
import { ImpossibleStateError } from '../../errors.ts';
import { NAME_PATTERN, RESERVED_NAMES } from '../name-rule.ts';
import { parseSpec } from '../parse-spec.ts';
import { ROLLOUT_STRATEGIES } from '../rollout-strategy.ts';
import type { Spec } from '../spec.ts';

/** Texts that tempt: quotes, backslashes, interpolations, braces, line breaks, marks of Markdown, emoji, wide and strange letters. */
const FRAGMENTS = [
  ...["'", '"', '`', '\\', '${x}', '{{x}}', '{{{', '}}', '\n', '\r\n', '\t', '*/', '//', '<b>', '</script>', '&amp;'],
  ...['*', '**', '_', '__', '#', '1.', '-', '+', '|', '[a](b)', '![', '~~', '$', '$.Attributes.x', '{%', ':', '---'],
  ...[
    '😀',
    '👨‍👩‍👧',
    '🇩🇪',
    'é',
    'e\u0301',
    '你好',
    '주문',
    'مرحبا',
    '\u2028',
    '\uFEFF',
    '\u202E',
    ' ',
    '  ',
    'a',
    'word',
    'Zürich',
  ],
];

/** A text that a specification takes as description or greeting. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const awkward = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''));
  const anything = fc.string({ unit: 'grapheme', maxLength });
  return fc
    .oneof(awkward, anything)
    .map((text) => text.slice(0, maxLength).replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, ''))
    .filter((text) => /\S/.test(text));
}

/** A name that a specification takes. */
export function anyName(): fc.Arbitrary<string> {
  return fc
    .stringMatching(NAME_PATTERN, { maxLength: 40 })
    .filter((name) => name.length <= 40 && !RESERVED_NAMES.has(name));
}

/** A specification, every default filled in. */
export function anySpec(): fc.Arbitrary<Spec> {
  const queueArn = fc.constant(
    'arn:aws:connect:eu-central-1:123456789012:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/queue/11111111-2222-3333-4444-555555555555',
  );
  return fc
    .record(
      {
        name: anyName(),
        description: anyText(256),
        timeLimitSeconds: fc.integer({ min: 1, max: 7 }),
        idempotent: fc.boolean(),
        warming: fc.record({
          everyMinutes: fc.integer({ min: 1, max: 60 }),
          mode: fc.constantFrom('schedule', 'off'),
        }),
        rollout: fc.record({ strategy: fc.constantFrom(...ROLLOUT_STRATEGIES) }),
        flow: fc.record({ greeting: anyText(1000), queueArn }, { requiredKeys: [] }),
      },
      { requiredKeys: ['name'] },
    )
    .map((value) => {
      const parsed = parseSpec(value);
      if (!parsed.ok)
        throw new ImpossibleStateError(`A generated specification was refused: ${JSON.stringify(parsed)}`);
      return parsed.spec;
    });
}
