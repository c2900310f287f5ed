import { describe, expect, test } from 'vitest';
import { TemplateError } from '../errors.ts';
import { isRendered, templatePath } from './template-path.ts';

const VIEW = { name: 'order-status', pascalName: 'OrderStatus', timeLimitSeconds: 5 };

describe('templatePath', () => {
  test.each([
    ['flow/flow.ts.hbs', 'flow/flow.ts'],
    ['README.md', 'README.md'],
    ['infra/__name__/__pascalName__Stack.ts.hbs', 'infra/order-status/OrderStatusStack.ts'],
    ['a_b__c', 'a_b__c'],
  ])('leads %s to %s', (path, target) => {
    expect(templatePath(path, VIEW)).toBe(target);
  });

  test.each(['__nam__.ts', '__timeLimitSeconds__.ts', '__toString__.ts'])('refuses %s', (path) => {
    expect(() => templatePath(path, VIEW)).toThrow(TemplateError);
  });
});

describe('isRendered', () => {
  test.each([
    ['a.ts.hbs', true],
    ['a.ts', false],
    ['a.hbs.ts', false],
  ])('says of %s: %s', (path, rendered) => {
    expect(isRendered(path)).toBe(rendered);
  });
});
