import { describe, expect, test } from 'vitest';
import type { FleetFacts, FunctionFacts } from './facts.ts';
import { namedFunction } from './named-function.ts';

const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:order';

function account(overrides: Partial<FunctionFacts> = {}): FleetFacts {
  const order: FunctionFacts = {
    name: 'order',
    arn: ARN,
    memoryMb: 128,
    architecture: 'x86_64',
    aliases: [{ name: 'PROD', version: '7' }],
    permissions: [],
    provisioned: {},
    ...overrides,
  };
  return { functions: [order], warmers: [], addedToConnect: [], issues: [] };
}

describe('namedFunction', () => {
  test.each([
    ['order', undefined],
    ['order:$LATEST', null],
    ['order:PROD', 'PROD'],
    ['order:7', '7'],
    [`${ARN}:PROD`, 'PROD'],
    ['123456789012:function:order', undefined],
  ])('finds %s under the qualifier %j', (text, qualifier) => {
    expect(namedFunction(account(), text)).toMatchObject({ ok: true, facts: { arn: ARN }, qualifier, doubts: [] });
  });

  test.each([
    ['nobody:PROD', 'function-unknown', 'There is no function nobody'],
    ['order:PROD:7', 'function-unknown', 'There is no function order:PROD:7'],
    [ARN.replace('123456789012', '210987654321'), 'function-unknown', 'There is no function order in this account'],
    ['order:TEST', 'qualifier-unknown', 'order has no alias TEST; of aliases it has PROD.'],
    ['order:99', 'qualifier-unknown', 'order has no version 99; of aliases it has PROD.'],
  ])('refuses %s', (text, code, message) => {
    const found = namedFunction(account({ versions: ['$LATEST', '7', '8'] }), text);

    expect(found).toMatchObject({ ok: false, issue: { code, severity: 'error' } });
    expect(found).toHaveProperty('issue.message', expect.stringContaining(message));
  });

  test.each([
    ['order:99', {}, 'Whether version 99 of order exists is not known.'],
    ['order:TEST', { hasUnknownAliases: true }, 'Whether alias TEST of order exists is not known.'],
  ])('states of %s that it is not known where it was not read', (text, overrides, message) => {
    const found = namedFunction(account(overrides), text);

    expect(found).toMatchObject({ ok: true, doubts: [{ severity: 'warning', message }] });
  });
});
