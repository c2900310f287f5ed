import type { ParameterDefinition } from '../../catalogue/action-definition.ts';
import type { ActionType, CATALOGUE } from '../../catalogue/catalogue.ts';
import type { Reference } from '../reference.ts';

/** What the parameters of an action type may be: nested as in the flow, from the flat paths of the catalogue. */
export type ParametersOf<Type extends ActionType> = {
  readonly [Name in keyof Known<Type>]: Known<Type>[Name];
};

type Known<Type extends ActionType> = (typeof CATALOGUE)[Type] extends { readonly parametersUnpublished: true }
  ? Readonly<Record<string, FreeValue>>
  : RequiredAndOptional<(typeof CATALOGUE)[Type]['parameters']>;

/** A value of the running call: a reference, or its JSONPath as a text. */
export type JsonPath = Reference | `$.${string}` | `$[${string}`;

/** Any JSON with references in it, for maps and lists whose content the language leaves open. */
export type FreeValue =
  string | number | boolean | null | Reference | readonly FreeValue[] | { readonly [key: string]: FreeValue };

/** The members at one level; those that are always demanded may not be left out. */
type MembersOf<Paths> = {
  readonly [Name in keyof RequiredAndOptional<Paths>]: RequiredAndOptional<Paths>[Name];
};

type RequiredAndOptional<Paths> = {
  readonly [Name in MemberOf<Paths> as IsRequired<Paths, Name> extends true ? Name : never]: ValueOf<Paths, Name>;
} & {
  readonly [Name in MemberOf<Paths> as IsRequired<Paths, Name> extends true ? never : Name]?: ValueOf<Paths, Name>;
};

/** The names at this level: `Messages[].Text` and `Messages` both stand for `Messages`. */
type MemberOf<Paths> = NameIn<keyof Paths & string>;
type NameIn<Path extends string> = Path extends `${infer Head}.${string}` ? WithoutList<Head> : Path;
type WithoutList<Head extends string> = Head extends `${infer Name}[]` ? Name : Head;

type IsRequired<Paths, Name> = Name extends keyof Paths
  ? Paths[Name] extends { readonly required: true }
    ? true
    : false
  : false;

type Below<Paths, Name extends string> = {
  readonly [Path in keyof Paths as Path extends `${Name}.${infer Rest}` ? Rest : never]: Paths[Path];
};

type InEachOf<Paths, Name extends string> = {
  readonly [Path in keyof Paths as Path extends `${Name}[].${infer Rest}` ? Rest : never]: Paths[Path];
};

type ValueOf<Paths, Name extends string> = Name extends keyof Paths
  ? Described<Paths[Name], Below<Paths, Name>, InEachOf<Paths, Name>>
  : keyof InEachOf<Paths, Name> extends never
    ? MembersOf<Below<Paths, Name>>
    : readonly MembersOf<InEachOf<Paths, Name>>[];

type Described<Definition, Members, Entries> = Definition extends { readonly type: 'string' }
  ? TextOf<Definition>
  : | (Definition extends { readonly type: infer Kind extends ParameterDefinition['type'] }
        ? {
            readonly string: string;
            readonly number: number;
            readonly array: ListOf<Definition, Entries>;
            readonly map: MapOf<Definition, Members>;
            readonly object: keyof Members extends never ? Readonly<Record<string, FreeValue>> : MembersOf<Members>;
          }[Kind]
        : never)
    | Dynamic<Definition>;

type TextOf<Definition> = Definition extends { readonly dynamic: 'always' }
  ? JsonPath
  : LiteralOf<Definition> | Dynamic<Definition>;

type LiteralOf<Definition> = Definition extends { readonly values: readonly (infer Value)[] }
  ? Value | (Definition extends { readonly format: 'boolean' } ? boolean : never)
  : Definition extends { readonly format: 'integer' }
    ? number | `${number}`
    : string;

type Dynamic<Definition> = Definition extends { readonly dynamic: string } ? JsonPath : never;

type ListOf<Definition, Entries> = keyof Entries extends never
  ? readonly (Definition extends { readonly values: readonly (infer Value)[] } ? Value : FreeValue)[]
  : readonly MembersOf<Entries>[];

type MapOf<Definition, Members> = Definition extends { readonly keys: readonly (infer Key extends string)[] }
  ? { readonly [Name in Key]?: EntryOf<Members> }
  : Readonly<Record<string, EntryOf<Members>>>;

type EntryOf<Members> = keyof Members extends never
  ? FreeValue
  : keyof Below<Members, '*'> extends never
    ? ValueOf<Members, '*'>
    : MembersOf<Below<Members, '*'>>;
