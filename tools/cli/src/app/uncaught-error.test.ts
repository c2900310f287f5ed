import { describe, expect, test } from 'vitest';
import { uncaughtError } from './uncaught-error.ts';

const THROWN = `file:///app/infra/stack.ts:13
    throw new Error('no stack today');
          ^

Error: no stack today
and none tomorrow
    at new OrderStack (file:///app/infra/stack.ts:13:11)
    at file:///app/infra/app.ts:8:1 {
  code: 'E_STACK'
}

Node.js v24.21.0
`;

const NOT_PARSED = `node:internal/modules/run_main:107
    triggerUncaughtException(
    ^

file:///app/infra/stack.ts:1
export class {
             ^
SyntaxError [ERR_INVALID_TYPESCRIPT_SYNTAX]: Expected ident
    at parseTypeScript (node:internal/modules/typescript:63:40) {
  code: 'ERR_INVALID_TYPESCRIPT_SYNTAX'
}

Node.js v24.21.0
`;

const WITHOUT_ENTRY = `node:internal/modules/run_main:107
    triggerUncaughtException(
    ^

«CannotFindEntryFile» Cannot find entry file at /app/function/handler.ts
    ...new NodejsFunction in aws-cdk-lib...
    at new OrderStack (file:///app/infra/stack.ts:13:11)

Relates to construct:
    <.> (aws-cdk-lib.App)
`;

describe('uncaughtError', () => {
  test.each([
    ['what was thrown', THROWN, 'Error: no stack today\nand none tomorrow'],
    ['what cannot be parsed', NOT_PARSED, 'SyntaxError [ERR_INVALID_TYPESCRIPT_SYNTAX]: Expected ident'],
    ["CDK's own words", WITHOUT_ENTRY, '«CannotFindEntryFile» Cannot find entry file at /app/function/handler.ts'],
    ['all of what holds no error', 'The account is missing.\n\nGive one.\n', 'The account is missing.\nGive one.'],
    ['nothing in nothing', '', ''],
  ])('finds %s', (_, stderr, message) => {
    expect(uncaughtError(stderr)).toBe(message);
  });
});
