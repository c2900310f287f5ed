import { describe, expect, test } from 'vitest';
import { cdkForm, samForm } from './both-forms.ts';
import { SAM_CASES, SAM_STACK } from './cases.ts';
import { circleIn } from './circle-in.ts';
import { essenceOf } from './essence.ts';
import { unfold } from './unfold.ts';

const aliasOf = (name: string): string => SAM_CASES[name]?.rollout?.alias ?? 'PROD';

describe('the two forms of one integration', () => {
  test.each(Object.entries(SAM_CASES))('deploy the same: %s', (name, props) => {
    const options = { stackName: SAM_STACK, aliasName: aliasOf(name) };

    const sam = essenceOf(unfold(samForm(props)), options);

    expect(sam).toEqual(essenceOf(cdkForm(props), options));
  });

  test.each(Object.entries(SAM_CASES))('wait for nothing in a circle: %s', (_, props) => {
    expect(circleIn(unfold(samForm(props)))).toBeUndefined();
  });

  test('are told apart by every fact that counts', () => {
    const options = { stackName: SAM_STACK, aliasName: 'PROD' };
    const plain = essenceOf(cdkForm(SAM_CASES['as it comes'] ?? expect.fail()), options);

    const others = Object.entries(SAM_CASES)
      .filter(([name]) => name !== 'as it comes')
      .filter(([, props]) => JSON.stringify(essenceOf(unfold(samForm(props)), options)) === JSON.stringify(plain));

    expect(others).toEqual([]);
  });

  test('a circle is seen', () => {
    const a = { Type: 'A', Properties: { b: { 'Fn::Sub': '${b.Arn}' } } };
    const b = { Type: 'B', Properties: { a: [{ Ref: 'a' }] } };

    expect(circleIn({ Resources: { a, b } })).toEqual(['a', 'b', 'a']);
  });
});
