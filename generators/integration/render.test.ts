import { describe, expect, test } from 'vitest';
import { TemplateError } from '../errors.ts';
import { render } from './render.ts';

const VIEW = {
  name: "O'Neil & <Sons>",
  seconds: 5,
  safe: false,
  on: true,
  queue: null,
  arn: 'arn:x',
  steps: [
    { id: 'a', last: false },
    { id: 'b', last: true },
  ],
  tags: ['x', 'y'],
  none: [],
};

function rendered(text: string): string {
  return render({ path: 'x.ts.hbs', text }, VIEW);
}

describe('render', () => {
  test.each([
    ['{{name}}', "O'Neil & <Sons>"],
    ['{{seconds}} {{safe}} {{on}}', '5 false true'],
    ['`${ {{seconds}} }` \\{{name}}', '`${ 5 }` {{name}}'],
    ['a\n{{#if on}}\nb\n{{else}}\nc\n{{/if}}\nd\n', 'a\nb\nd\n'],
    ['{{#if safe}}b{{else if on}}c{{/if}}', 'c'],
    ['{{#unless safe}}b{{/unless}}', 'b'],
    ['{{#if queue}}{{queue}}{{else}}none{{/if}} {{#if arn}}{{arn}}{{/if}}', 'none arn:x'],
    ['{{#each steps}}{{id}}{{#unless last}}, {{/unless}}{{/each}}', 'a, b'],
    ['{{#each tags}}{{@index}}{{this}}{{../seconds}}{{/each}}', '0x51y5'],
    ['{{#each none}}x{{else}}nothing{{/each}}', 'nothing'],
    ['{{! a remark }}{{!-- {{another}} --}}x', 'x'],
    ['{{name~}}   x', "O'Neil & <Sons>x"],
  ])('makes of %j: %j', (text, expected) => {
    expect(rendered(text)).toBe(expected);
  });

  test.each([
    ['a value', 'a\n{{nmae}}', 2],
    ['a value of the object itself', '{{toString}}', 1],
    ['a value within a value', '{{name.length}}', 1],
    ['a condition', '{{#if nmae}}x{{/if}}', 1],
    ['the other condition', '{{#unless nmae}}x{{/unless}}', 1],
    ['a list', '{{#each stesp}}x{{/each}}', 1],
    ['a branch that is not taken', '{{#if safe}}\n{{nmae}}\n{{/if}}', 2],
    ['the other branch that is not taken', '{{#if on}}{{else}}{{nmae}}{{/if}}', 1],
    ['an item of a list', '{{#each steps}}{{name}}{{/each}}', 1],
    ['a value about a list', '{{#each steps}}{{@idnex}}{{/each}}', 1],
    ['a value about no list', '{{@index}}', 1],
    ['what lies outside of a list', '{{#each steps}}{{../nmae}}{{/each}}', 1],
    ['what lies outside of everything', '{{../name}}', 1],
  ])('refuses a misspelt name in %s', (_where, text, line) => {
    expect(() => rendered(text)).toThrow(TemplateError);
    expect(() => rendered(text)).toThrow(`The template x.ts.hbs cannot be used. Line ${line}: `);
  });

  test.each([
    ['three braces', '{{{name}}}'],
    ['the other form without escaping', '{{&name}}'],
    ['a helper', '{{upper name}}'],
    ['a helper in a block', '{{#with steps}}{{/with}}'],
    ['a helper in an argument', '{{#if (eq name "x")}}{{/if}}'],
    ['a named argument', '{{#if on includeZero=true}}{{/if}}'],
    ['a block without argument', '{{#on}}x{{/on}}'],
    ['a literal', '{{"x"}}'],
    ['a partial', '{{> part}}'],
    ['a partial block', '{{#> part}}x{{/part}}'],
    ['a decorator', '{{* mark}}'],
    ['a condition on a number', '{{#if seconds}}x{{/if}}'],
    ['a condition on a list', '{{#if steps}}x{{/if}}'],
    ['an each of no list', '{{#each name}}x{{/each}}'],
    ['the value of an object', '{{#each steps}}{{this}}{{/each}}'],
    ['a list as value', '{{tags}}'],
    ['a value that is not there', '{{queue}}'],
    ['braces that are not closed', '{{#if on}}x'],
    ['braces that are not opened', 'x{{/if}}'],
  ])('refuses %s', (_what, text) => {
    expect(() => rendered(text)).toThrow(TemplateError);
  });

  test('leaves the view as it is', () => {
    const view = Object.freeze({ list: Object.freeze(['a']) });

    expect(render({ path: 'x', text: '{{#each list}}{{this}}{{/each}}' }, view)).toBe('a');
  });
});
