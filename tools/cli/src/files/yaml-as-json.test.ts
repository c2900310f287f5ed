import { describe, expect, test } from 'vitest';
import { yamlAsJson } from './yaml-as-json.ts';

/** What a template in YAML says. */
function read(text: string): unknown {
  const json = yamlAsJson(text);
  return json === undefined ? undefined : JSON.parse(json);
}

describe('yamlAsJson', () => {
  test.each<[what: string, yaml: string, value: unknown]>([
    ['a text', 'a: "b"', { a: 'b' }],
    ['a block', 'a: |-\n    { "b": 1 }', { a: '{ "b": 1 }' }],
    ['!Sub of a text', 'a: !Sub "${B}"', { a: { 'Fn::Sub': '${B}' } }],
    ['!Sub of a block', 'a: !Sub |-\n    ${B}', { a: { 'Fn::Sub': '${B}' } }],
    ['!Sub of a list', 'a: !Sub ["${B}", { B: !Ref C }]', { a: { 'Fn::Sub': ['${B}', { B: { Ref: 'C' } }] } }],
    ['!Ref', 'a: !Ref B', { a: { Ref: 'B' } }],
    ['!GetAtt', 'a: !GetAtt B.Arn', { a: { 'Fn::GetAtt': 'B.Arn' } }],
    ['!Join', 'a: !Join ["", [x, !Ref B]]', { a: { 'Fn::Join': ['', ['x', { Ref: 'B' }]] } }],
    ['a long form', 'a: { "Fn::Sub": x }', { a: { 'Fn::Sub': 'x' } }],
    ['a date, as the text that it is', 'a: 2019-10-30', { a: '2019-10-30' }],
  ])('reads %s', (_, yaml, value) => {
    expect(read(`Resources:\n  ${yaml}\n`)).toEqual({ Resources: value });
  });

  test.each([
    ['JSON', '{ "Resources": {} }'],
    ['YAML that is no template', 'a: b'],
    ['broken YAML', 'Resources:\n  a: [\n'],
    [
      'aliases that grow without end',
      `Resources:\n  a: &a [x, x]\n${'bcdefghijk'.replaceAll(/./g, (name, index: number) => `  ${name}: &${name} [${`*${'abcdefghij'[index] ?? ''}, `.repeat(9)}x]\n`)}`,
    ],
  ])('leaves %s alone', (_, text) => {
    expect(yamlAsJson(text)).toBeUndefined();
  });
});
