import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@warmline/flow-json';
import { hasMarker, joinedText, referredId, resourceInText } from './joined-text.ts';

describe('joinedText', () => {
  it.each<[string, JsonValue | undefined, string]>([
    ['a text as it is', 'plain ${Literal} $.External.state', 'plain ${Literal} $.External.state'],
    ['numbers and booleans as texts', { 'Fn::Join': ['-', [1, true]] }, '1-true'],
    ['Ref', { Ref: 'Alias' }, '${Ref:Alias}'],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Function', 'Arn'] }, '${GetAtt:Function.Arn}'],
    ['Fn::GetAtt of a nested stack', { 'Fn::GetAtt': ['Nested', 'Outputs.Arn'] }, '${GetAtt:Nested.Outputs.Arn}'],
    ['Fn::GetAtt as one text', { 'Fn::GetAtt': 'Function.Arn' }, '${GetAtt:Function.Arn}'],
    ['Fn::Join', { 'Fn::Join': ['', ['a', { Ref: 'B' }, 'c']] }, 'a${Ref:B}c'],
    ['Fn::Join in Fn::Join', { 'Fn::Join': [':', [{ 'Fn::Join': ['-', ['a', 'b']] }, 'c']] }, 'a-b:c'],
    ['Fn::Sub', { 'Fn::Sub': '${A}/${B.Arn}/${AWS::Region}' }, '${Ref:A}/${GetAtt:B.Arn}/${Ref:AWS::Region}'],
    ['Fn::Sub with spaces', { 'Fn::Sub': '${ A }' }, '${Ref:A}'],
    ['what Fn::Sub is told to leave alone', { 'Fn::Sub': '${!A} $.External.state' }, '${A} $.External.state'],
    ['Fn::Sub with values', { 'Fn::Sub': ['${Given}/${A}', { Given: { Ref: 'B' } }] }, '${Ref:B}/${Ref:A}'],
    ['Fn::Sub with a value that is a text', { 'Fn::Sub': ['${Given}', { Given: '$&' }] }, '$&'],
    ['Fn::Sub without values, as a list', { 'Fn::Sub': ['${A}'] }, '${Ref:A}'],
    ['a name that every object inherits', { 'Fn::Sub': ['${constructor}', {}] }, '${Ref:constructor}'],
    ['an import', { 'Fn::ImportValue': 'a' }, '${Computed}'],
    ['an import between texts', { 'Fn::Join': ['', ['a', { 'Fn::ImportValue': 'b' }]] }, 'a${Computed}'],
    ['a join of what only deployment knows', { 'Fn::Join': ['', { Ref: 'Parts' }] }, '${Computed}'],
    ['a reference of another shape', { Ref: ['Alias'] }, '${Computed}'],
    ['an attribute of another shape', { 'Fn::GetAtt': ['Function', { Ref: 'Attribute' }] }, '${Computed}'],
    ['a substitution of another shape', { 'Fn::Sub': [{ Ref: 'Text' }, {}] }, '${Computed}'],
    ['nothing', undefined, '${Computed}'],
    ['null', null, '${Computed}'],
    ['a list', ['a'], '${Computed}'],
  ])('reads %s', (_, value, expected) => {
    expect(joinedText(value)).toBe(expected);
  });

  it('puts the parts of a join together as CloudFormation does', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (separator, parts) => {
        expect(joinedText({ 'Fn::Join': [separator, parts] })).toBe(parts.join(separator));
      }),
    );
  });

  it('makes a text of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('Ref', 'Fn::GetAtt', 'Fn::Join', 'Fn::Sub'), (value, key) => {
        expect(typeof joinedText({ [key]: value as JsonValue })).toBe('string');
      }),
    );
  });
});

describe('resourceInText', () => {
  it.each([
    ['${Ref:Alias}', { id: 'Alias', attribute: undefined, qualifier: undefined }],
    ['${Ref:Function.Alias}', { id: 'Function', attribute: 'Alias', qualifier: undefined }],
    ['${GetAtt:Function.Arn}', { id: 'Function', attribute: 'Arn', qualifier: undefined }],
    ['${GetAtt:Function.Arn}:PROD', { id: 'Function', attribute: 'Arn', qualifier: 'PROD' }],
    ['${Ref:AWS::Region}', undefined],
    ['arn:aws:lambda:${Ref:Alias}', undefined],
    ['${Ref:Alias} and more', undefined],
    ['${Computed}', undefined],
    ['${Alias}', undefined],
  ])('reads %s', (text, expected) => {
    expect(resourceInText(text)).toEqual(expected);
  });
});

describe('referredId', () => {
  it('finds the id behind a reference, and none in a text', () => {
    expect(referredId({ Ref: 'Alias' })).toBe('Alias');
    expect(referredId({ 'Fn::GetAtt': ['Function', 'Arn'] })).toBe('Function');
    expect(referredId('Alias')).toBeUndefined();
  });
});

describe('hasMarker', () => {
  it.each([
    ['arn:${Ref:AWS::Partition}:lambda', true],
    ['${Computed}', true],
    ['${GetAtt:Function.Arn}:PROD', true],
    ['${functions.order-status}', false],
    ['$.External.state', false],
  ])('of %s says %s', (text, expected) => {
    expect(hasMarker(text)).toBe(expected);
  });
});
