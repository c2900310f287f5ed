import { describe, expect, it } from 'vitest';
import { resolve } from './resolve.ts';

const attributeOf = (id: string, attribute: string) => `<${id} ${attribute}>`;

describe('resolve', () => {
  it.each([
    ['a reference', { Ref: 'Table' }, '<Table Ref>'],
    ['an attribute', { 'Fn::GetAtt': ['Function', 'Arn'] }, '<Function Arn>'],
    ['joined parts', { 'Fn::Join': [':', ['a', { Ref: 'B' }, 3]] }, 'a:<B Ref>:3'],
    [
      'a text with references in it',
      { 'Fn::Sub': '${A}-${AWS::Region}-${C.Arn}' },
      '<A Ref>-<AWS::Region Ref>-<C Arn>',
    ],
    ['what is deep inside', [{ Key: { pk: { Ref: 'A' } } }], [{ Key: { pk: '<A Ref>' } }]],
    ['a member of that name among others', { Ref: 'A', Other: 1 }, { Ref: 'A', Other: 1 }],
    ['a plain value', { Timeout: 5, On: true, Nothing: null }, { Timeout: 5, On: true, Nothing: null }],
    ['an empty object', {}, {}],
  ])('takes %s', (_, value, expected) => {
    expect(resolve(value, attributeOf)).toEqual(expected);
  });

  it.each([{ 'Fn::Select': [0, ['a']] }, { 'Fn::Join': 'a' }, { 'Fn::GetAtt': ['A'] }, { 'Fn::Sub': ['${A}', {}] }])(
    'refuses %j, which nothing here resolves',
    (value) => {
      expect(() => resolve(value, attributeOf)).toThrow(Object.keys(value)[0]);
    },
  );
});
