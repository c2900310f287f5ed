import { describe, expect, test } from 'vitest';
import { holdsFor, permissionsIn } from './permissions-in.ts';

const INSTANCE = 'arn:aws:connect:eu-central-1:123456789012:instance/1';

const statement = (overrides: Readonly<Record<string, unknown>> = {}) => ({
  Effect: 'Allow',
  Principal: { Service: 'connect.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Condition: { ArnLike: { 'AWS:SourceArn': INSTANCE } },
  ...overrides,
});

const policy = (...statements: readonly unknown[]): string => JSON.stringify({ Statement: statements });

describe('permissionsIn', () => {
  test.each([
    ['a statement for an instance', policy(statement()), [INSTANCE]],
    [
      'one for several instances',
      policy(statement({ Condition: { ArnLike: { 'aws:SourceArn': ['a', 'b'] } } })),
      ['a', 'b'],
    ],
    ['one without a condition', policy(statement({ Condition: undefined })), [null]],
    ['several principals', policy(statement({ Principal: { Service: ['x', 'connect.amazonaws.com'] } })), [INSTANCE]],
    ['every action', policy(statement({ Action: 'lambda:*' })), [INSTANCE]],
    ['a lone statement', JSON.stringify({ Statement: statement() }), [INSTANCE]],
    ['another service', policy(statement({ Principal: { Service: 'events.amazonaws.com' } })), []],
    ['an account', policy(statement({ Principal: '*' })), []],
    ['a denial', policy(statement({ Effect: 'Deny' })), []],
    ['another action', policy(statement({ Action: 'lambda:GetFunction' })), []],
    ['no statement', '{}', []],
  ])('reads %s', (_, text, instances) => {
    const permissions = permissionsIn(text, 'PROD');

    expect(permissions).toEqual(instances.map((instance) => ({ qualifier: 'PROD', instance })));
  });
});

describe('holdsFor', () => {
  test.each([
    ['the same instance', INSTANCE, INSTANCE, true],
    ['another instance', INSTANCE, `${INSTANCE}2`, false],
    ['a wildcard', INSTANCE.replace(/1$/, '*'), INSTANCE, true],
    ['a statement that names none', null, INSTANCE, true],
    ['nobody asking for one', INSTANCE, undefined, true],
  ])('judges %s', (_, instance, asked, holds) => {
    expect(holdsFor({ qualifier: null, instance }, asked)).toBe(holds);
  });
});
