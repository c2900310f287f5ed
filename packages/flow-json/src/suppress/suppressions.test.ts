import { describe, expect, it } from 'vitest';
import type { Issue } from '../issue.ts';
import { applySuppressions } from './apply-suppressions.ts';
import { parseSuppressions } from './parse-suppressions.ts';
import { suppressionsFileOf } from './suppression.ts';

const KNOWN = [
  { code: 'WL203', name: 'lambda-failure-ignored' },
  { code: 'WL114', name: 'unreachable-block' },
];

function issue(over: Partial<Issue> = {}): Issue {
  return {
    code: 'WL203',
    rule: 'lambda-failure-ignored',
    severity: 'error',
    path: 'Actions[0]',
    block: 'look-up',
    message: 'Nobody is told.',
    hint: 'Tell them.',
    ...over,
  };
}

function suppressionOf(entry: object): string {
  return JSON.stringify({ suppressions: [entry] });
}

describe('suppressionsFileOf', () => {
  it.each([
    ['flow/orders.flow.json', 'flow/orders.suppressions.json'],
    ['orders.json', 'orders.suppressions.json'],
    ['orders.content.json', 'orders.content.suppressions.json'],
    ['orders', 'orders.suppressions.json'],
  ])('lies beside %s: %s', (flow, file) => {
    expect(suppressionsFileOf(flow)).toBe(file);
  });
});

describe('parseSuppressions', () => {
  it('reads suppressions by code and by name, for a block and for all', () => {
    const text = JSON.stringify({
      $schema: 'x',
      suppressions: [
        { rule: 'WL203', block: 'look-up', reason: 'Known.' },
        { rule: 'unreachable-block', reason: 'A draft.' },
      ],
    });

    expect(parseSuppressions(`\uFEFF${text}`, KNOWN)).toEqual({
      suppressions: [
        { rule: 'WL203', block: 'look-up', reason: 'Known.', path: 'suppressions[0]' },
        { rule: 'unreachable-block', reason: 'A draft.', path: 'suppressions[1]' },
      ],
      issues: [],
    });
  });

  it.each([
    ['no JSON', '{ "suppressions": [', '', 'not JSON'],
    ['no object', '[]', '', 'no list "suppressions"'],
    ['no list', '{ "suppressions": {} }', '', 'no list "suppressions"'],
    ['a key that nothing reads', '{ "suppressions": [], "rules": [] }', 'rules', '"rules"'],
    ['an entry that is no object', '{ "suppressions": [null] }', 'suppressions[0]', 'no object'],
    ['a misspelt key', suppressionOf({ rule: 'WL203', blok: 'a', reason: 'x' }), 'suppressions[0]', '"blok"'],
    ['no rule', suppressionOf({ reason: 'x' }), 'suppressions[0]', 'names no rule'],
    ['an unknown rule', suppressionOf({ rule: 'WL999', reason: 'x' }), 'suppressions[0]', '"WL999"'],
    ['a block that is no text', suppressionOf({ rule: 'WL203', block: 1, reason: 'x' }), 'suppressions[0]', 'no text'],
    ['no reason', suppressionOf({ rule: 'WL203' }), 'suppressions[0]', 'no reason'],
    ['a blank reason', suppressionOf({ rule: 'WL203', reason: ' ' }), 'suppressions[0]', 'no reason'],
    ['a hostile key', '{ "suppressions": [{ "__proto__": { "rule": "WL203" } }] }', 'suppressions[0]', '"__proto__"'],
  ])('refuses %s', (_, text, path, message) => {
    const { suppressions, issues } = parseSuppressions(text, KNOWN, 'a.suppressions.json');

    expect(suppressions).toEqual([]);
    expect(issues).toMatchObject([{ code: 'WL011', severity: 'error', file: 'a.suppressions.json', path }]);
    expect(issues[0]?.message).toContain(message);
  });

  it('keeps the suppressions that stand beside a bad one', () => {
    const text = '{ "suppressions": [{ "rule": "WL203" }, { "rule": "WL114", "reason": "A draft." }] }';

    const { suppressions, issues } = parseSuppressions(text, KNOWN);

    expect(suppressions).toMatchObject([{ rule: 'WL114', path: 'suppressions[1]' }]);
    expect(issues).toHaveLength(1);
  });
});

describe('applySuppressions', () => {
  it.each([
    ['its code', { rule: 'WL203' }, true],
    ['its name', { rule: 'lambda-failure-ignored' }, true],
    ['its code and block', { rule: 'WL203', block: 'look-up' }, true],
    ['another rule', { rule: 'WL114' }, false],
    ['another block', { rule: 'WL203', block: 'other' }, false],
  ])('lets an issue pass, or not, by %s', (_, which, passes) => {
    const suppression = { ...which, reason: 'Known.', path: 'suppressions[0]' };

    const { issues, suppressed, stale } = applySuppressions([issue()], [suppression]);

    expect(suppressed).toEqual(passes ? [{ ...issue(), reason: 'Known.' }] : []);
    expect(issues).toEqual(passes ? [] : [issue()]);
    expect(stale).toHaveLength(passes ? 0 : 1);
  });

  it('warns of a suppression that suppresses nothing', () => {
    const suppression = { rule: 'WL114', block: 'b', reason: 'A draft.', path: 'suppressions[3]' };

    const { stale } = applySuppressions([issue()], [suppression], { file: 'a.suppressions.json' });

    expect(stale).toMatchObject([
      { code: 'WL012', severity: 'warning', file: 'a.suppressions.json', path: 'suppressions[3]', block: 'b' },
    ]);
  });

  it('does not call a suppression stale whose rule was not applied', () => {
    const suppression = { rule: 'WL114', reason: 'A draft.', path: 'suppressions[0]' };

    expect(applySuppressions([], [suppression], { wasApplied: (rule) => rule !== 'WL114' }).stale).toEqual([]);
  });

  it('counts every suppression of one issue as used', () => {
    const twice = [
      { rule: 'WL203', block: 'look-up', reason: 'Here.', path: 'suppressions[0]' },
      { rule: 'WL203', reason: 'Everywhere.', path: 'suppressions[1]' },
    ];

    const { suppressed, stale } = applySuppressions([issue()], twice);

    expect(suppressed).toMatchObject([{ reason: 'Here.' }]);
    expect(stale).toEqual([]);
  });
});
