import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPathsIn } from '../flow/json-paths.ts';
import { moveAnswer } from './move-answer.ts';

describe('moveAnswer', () => {
  it.each([
    ['a path', '$.External.state', '$.External.result.state'],
    ['the whole answer', '$.External', '$.External.result'],
    ['a nested field', '$.External.address.city', '$.External.result.address.city'],
    ['a key in quotes', "$.External['my key']", "$.External.result['my key']"],
    ['the long form', "$['External']['price']USD", "$['External']['result']['price']USD"],
    ['the other name', '$.LambdaInvocation.ResultData.state', '$.LambdaInvocation.ResultData.result.state'],
    [
      'paths in a text',
      'It is $.External.a, $.Attributes.b, $.External.c.',
      'It is $.External.result.a, $.Attributes.b, $.External.result.c.',
    ],
  ])('moves %s', (_, before, after) => {
    expect(moveAnswer(before, 'result')).toBe(after);
  });

  it.each(['$.Attributes.External', '$.LambdaInvocation.InvocationId', '$.Externally.state', 'External', '$5'])(
    'leaves %s',
    (text) => {
      expect(moveAnswer(text, 'result')).toBe(text);
    },
  );

  it('goes into objects and lists, and leaves other values', () => {
    const value = { a: ['$.External.x', { b: '$.External.y' }], c: 1, d: null, e: true };

    expect(moveAnswer(value, 'result')).toEqual({
      a: ['$.External.result.x', { b: '$.External.result.y' }],
      c: 1,
      d: null,
      e: true,
    });
  });

  it('changes the answer’s paths alone, each by one key', () => {
    const anyKey = fc.constantFrom('a', 'my key', 'External', 'ResultData');
    const anyPath = fc
      .tuple(fc.constantFrom('External', 'Attributes', 'Lex'), fc.array(anyKey, { maxLength: 3 }))
      .map(([root, keys]) => `$.${root}${keys.map((key) => (/ /.test(key) ? `['${key}']` : `.${key}`)).join('')}`);
    const anyText = fc.array(fc.oneof(anyPath, fc.constantFrom(' ', 'word', '. ', '$')), { maxLength: 6 });
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join(' ');

        const moved = jsonPathsIn(moveAnswer(text, 'result') as string).map(({ keys }) => keys);

        const expected = jsonPathsIn(text).map(({ keys: [root = '', ...rest] }) =>
          root === 'External' ? [root, 'result', ...rest] : [root, ...rest],
        );
        expect(moved).toEqual(expected);
      }),
    );
  });
});
