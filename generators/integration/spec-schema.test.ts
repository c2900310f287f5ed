import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { SPEC_FIELDS } from './spec-fields.ts';
import { specJsonSchema } from './spec-schema.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}

/** Paths of every key in a schema, with what is said of it. */
function describedKeys(schema: Schema, prefix = ''): [path: string, description: string][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]): [string, string][] => [
    [`${prefix}${key}`, inner.description ?? ''],
    ...describedKeys(inner, `${prefix}${key}.`),
  ]);
}

describe('specJsonSchema', () => {
  test('is what the package publishes; "npx vitest run -u generators/" renews it', async () => {
    const text = await prettier.format(JSON.stringify(specJsonSchema()), { parser: 'json', printWidth: 120 });

    await expect(text).toMatchFileSnapshot('integration.schema.json');
  });

  test('describes every key', () => {
    expect(describedKeys(specJsonSchema()).filter(([, description]) => description === '')).toEqual([]);
  });

  test('has the keys that messages know, and no others', () => {
    expect(
      describedKeys(specJsonSchema())
        .map(([path]) => path)
        .sort(),
    ).toEqual(Object.keys(SPEC_FIELDS).sort());
  });
});
