import { describe, expect, test } from 'vitest';
import { UsageError } from '../errors.ts';
import { throwawayFolder } from '../testing/throwaway.ts';
import { cdkContext } from './cdk-context.ts';

function contextOf(files: Readonly<Record<string, string>>) {
  return cdkContext({ name: 'order-status', folder: throwawayFolder(files), shown: 'apps/order-status' });
}

const OURS = { 'aws:cdk:bundling-stacks': [] };

describe('cdkContext', () => {
  test.each([
    ['nothing', {}, {}],
    ['cdk.json without a context', { 'cdk.json': '{ "app": "node app.ts" }' }, {}],
    ['cdk.json', { 'cdk.json': '{ "context": { "stage": "test" } }' }, { stage: 'test' }],
    [
      'both files, cdk.json going before',
      { 'cdk.json': '{ "context": { "stage": "test" } }', 'cdk.context.json': '{ "stage": "live", "zones": ["a"] }' },
      { stage: 'test', zones: ['a'] },
    ],
    ['what would bundle handlers', { 'cdk.json': '{ "context": { "aws:cdk:bundling-stacks": ["**"] } }' }, {}],
  ])('takes from the app %s', (_, files, context) => {
    expect(contextOf(files)).toEqual({ ...context, ...OURS });
  });

  test.each([
    ['cdk.json that is no JSON', { 'cdk.json': '{' }, 'apps/order-status/cdk.json is not JSON'],
    ['cdk.json that is a list', { 'cdk.json': '[]' }, 'apps/order-status/cdk.json holds no JSON object'],
    ['a context that is a text', { 'cdk.json': '{ "context": "a" }' }, '"context" in apps/order-status/cdk.json'],
    ['cdk.context.json that is null', { 'cdk.context.json': 'null' }, 'cdk.context.json holds no JSON object'],
  ])('refuses %s', (_, files, message) => {
    expect(() => contextOf(files)).toThrow(UsageError);
    expect(() => contextOf(files)).toThrow(message);
  });
});
