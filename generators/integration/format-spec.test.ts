import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { doubtsIn } from './doubts.ts';
import { formatSpec } from './format-spec.ts';
import { parseSpec, parseSpecText } from './parse-spec.ts';
import { anySpec } from './testing/any-spec.ts';

describe('formatSpec', () => {
  test('writes the keys in one order, with the schema first', () => {
    const parsed = parseSpec({ flow: { greeting: 'Hello.' }, name: 'order-status' });

    expect(parsed.ok && formatSpec(parsed.spec)).toMatchInlineSnapshot(`
      "{
        "$schema": "../../node_modules/@warmline/generators/integration/integration.schema.json",
        "name": "order-status",
        "description": "Order status: a function that an Amazon Connect flow calls.",
        "execution": "sync",
        "function": "new",
        "timeLimitSeconds": 5,
        "idempotent": false,
        "warming": {
          "everyMinutes": 5,
          "mode": "schedule"
        },
        "rollout": {
          "alias": "PROD",
          "strategy": "Canary10Percent5Minutes"
        },
        "flow": {
          "type": "CONTACT_FLOW",
          "greeting": "Hello."
        }
      }
      "
    `);
  });

  test('is read back as the same specification', () => {
    fc.assert(
      fc.property(anySpec(), (spec) => {
        expect(parseSpecText(formatSpec(spec))).toEqual({ ok: true, spec, issues: doubtsIn(spec, {}) });
      }),
    );
  });

  test('is as prettier prints it', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec(), async (spec) => {
        expect(await prettier.check(formatSpec(spec), { parser: 'json', printWidth: 120 })).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
