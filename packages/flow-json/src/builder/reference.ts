import { FlowUsageError } from '../errors.ts';

declare const VALUE: unique symbol;
declare const WHY: unique symbol;
const PATH: unique symbol = Symbol('JSONPath');

/**
 * A value that the flow knows while the call runs, for example `$.CustomerEndpoint.Address`. Speak it with the `text` tag,
 * pass it as a parameter, branch on it. `Value` is the set of texts it may hold.
 */
export interface Reference<Value extends string = string> {
  readonly [PATH]: string;
  readonly [VALUE]?: Value;
  /** The JSONPath. */
  toString(): string;
}

/**
 * A typed reference for every field of `Data`, at any depth. Values are texts in a flow, whatever they were in JSON. Where
 * `Data` is one of several shapes, the fields of all are there: a flow reads one that was not returned as an empty text.
 */
export type References<Data> = {
  readonly [Field in FieldOf<Data>]: ReferenceTo<NonNullable<ValueOf<Data, Field>>>;
};

/** Stands for what a flow cannot read, and says why where the compiler refuses it. */
export interface Unspeakable<Why extends string> {
  readonly [WHY]: Why;
}

type FieldOf<Data> = Data extends readonly unknown[] ? never : Data extends object ? keyof Data : never;

type ValueOf<Data, Field> = Data extends unknown ? (Field extends keyof Data ? Data[Field] : never) : never;

type ReferenceTo<Value> = [Value] extends [string | number | boolean]
  ? Reference<`${Value}`>
  : [Value] extends [readonly unknown[]]
    ? Unspeakable<'a flow cannot reach into a list; return its members as fields of their own'>
    : [Value] extends [object]
      ? References<Value>
      : Unspeakable<'a flow reads texts, numbers and booleans only'>;

/** Makes the references below a JSONPath; a field is a reference as soon as it is named. */
export function referencesBelow<Data>(path: string): References<Data> {
  return referenceTo(path) as unknown as References<Data>;
}

/** Makes one reference from its JSONPath, for namespaces that have no typed form here. */
export function referenceTo<Value extends string = string>(path: string): Reference<Value> {
  return new Proxy<Reference<Value>>(
    { [PATH]: path },
    {
      get: (_, key) => {
        if (key === PATH) return path;
        if (key === 'toString' || key === 'toJSON') return () => path;
        if (key === Symbol.toPrimitive) return () => path;
        return typeof key === 'symbol' ? undefined : referenceTo(childPath(path, key));
      },
    },
  );
}

/** The JSONPath of a reference. */
export function pathOf(reference: Reference): string {
  return reference[PATH];
}

/** Tells a reference from every other value. */
export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && PATH in value;
}

/** JSONPath has no escapes here, so a key stands in the quotes that it does not hold. */
function childPath(parent: string, key: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(key)) return `${parent}.${key}`;
  if (!key.includes("'")) return `${parent}['${key}']`;
  if (!key.includes('"')) return `${parent}["${key}"]`;
  throw new FlowUsageError(`A flow cannot read the field ${key}: its name holds both kinds of quotes.`);
}
