import type { JsonValue } from '../../json.ts';
import type { Reference } from '../reference.ts';

/** Names and JSON types of what a module takes or gives. */
export type Shape = Readonly<Record<string, FieldType>>;

export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** What is handed over for a shape. Only texts may come from the call: the service takes other types as literals alone. */
export type InputOf<Fields extends Shape> = { readonly [Name in keyof Fields]?: GivenFor<Fields[Name]> };

/** What a flow can read of a shape. */
export type DataOf<Fields extends Shape> = { readonly [Name in keyof Fields]: ReadAs<Fields[Name]> };

interface Given {
  readonly string: string | Reference;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly object: { readonly [key: string]: JsonValue };
  readonly array: readonly JsonValue[];
  readonly null: null;
}

type GivenFor<Type extends FieldType> = Given[Type];

interface Read {
  readonly string: string;
  readonly number: number;
  readonly integer: number;
  readonly boolean: boolean;
  readonly object: Readonly<Record<string, string>>;
  readonly array: readonly unknown[];
  readonly null: null;
}

type ReadAs<Type extends FieldType> = Read[Type];
