import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { SPEC_FIELDS } from './spec-fields.ts';
import { specJsonSchema } from './spec-json-schema.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
}

/** Paths of every key in a schema, `[]` for the members of a list, with what is said of it. */
function describedKeys(
  { properties = {}, items, anyOf = [] }: Schema,
  parent = '',
): [path: string, description: string][] {
  const members: [string, Schema][] = items === undefined ? [] : [[`${parent}[]`, items]];
  const keys = Object.entries(properties).map(([key, inner]): [string, Schema] => [
    parent === '' ? key : `${parent}.${key}`,
    inner,
  ]);
  const below = [...members, ...keys].flatMap(([path, inner]): [string, string][] => [
    [path, inner.description ?? ''],
    ...describedKeys(inner, path),
  ]);
  return [...below, ...anyOf.flatMap((choice) => describedKeys(choice, parent))];
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
