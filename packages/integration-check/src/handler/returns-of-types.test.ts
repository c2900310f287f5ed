import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { field, returns } from '../artefacts.fixture.ts';
import type { Returns } from '../returns.ts';
import { returnsOfTypes } from './returns-of-types.ts';

/** What the types in the table are made of. */
const DECLARATIONS = `
  interface Order { readonly state: 'packed' | 'shipped'; readonly shippedOn?: string }
  type Found = { found: 'true'; name: string } | { found: 'false' };
  interface Tree { name: string; child?: Tree }
  interface Wide { a: Wide; b: Wide; c: Wide; d: Wide; e: Wide; f: Wide; g: Wide; h: Wide; name: string }
  enum State { Packed = 'packed', Shipped = 'shipped' }
  declare class Customer {
    #secret: string;
    private id: string;
    __version: string;
    name: string;
    get initials(): string;
    greet(): string;
    static made: number;
  }
  declare class Money { amount: number; toJSON(): string }
  declare class Self { name: string; toJSON(): this }
`;

const TEXT = field();
const NUMBER = field('other', 'number');

const ROWS: readonly (readonly [string, string, Returns])[] = [
  [
    'an interface',
    'Order',
    returns({ state: field('text', '"packed" | "shipped"'), shippedOn: field('text', 'string | undefined') }),
  ],
  ['an inline type', '{ state: string }', returns({ state: TEXT })],
  ['an intersection', '{ state: string } & { days: number }', returns({ state: TEXT, days: NUMBER })],
  ['a mapped type', 'Pick<Order, "shippedOn">', returns({ shippedOn: field('text', 'string | undefined') })],
  ['a union of objects', 'Found', returns({ found: field('text', '"true" | "false"'), name: TEXT })],
  [
    'a union whose members disagree on a field',
    '{ n: string } | { n: number }',
    returns({ n: field('other', 'string | number') }),
  ],
  ['a union whose members agree on a field', '{ n: string } | { n: string }', returns({ n: TEXT })],
  [
    'a union with a field that is left out',
    '{ n: string } | { n?: undefined }',
    returns({ n: field('text', 'string | undefined') }),
  ],
  ['a field that is never there', '{ n?: undefined; m: never }', returns({})],
  ['an enum of texts', '{ state: State }', returns({ state: field('text', 'State') })],
  ['a template of a text', '{ id: `order-${number}` }', returns({ id: field('text', '`order-${number}`') })],
  [
    'a branded text',
    '{ id: string & { readonly brand: "id" } }',
    returns({ id: field('text', 'string & { readonly brand: "id"; }') }),
  ],
  ['a number', '{ days: number }', returns({ days: NUMBER })],
  ['a boolean', '{ late: boolean }', returns({ late: field('other', 'boolean') })],
  ['a bigint', '{ n: bigint }', returns({ n: field('other', 'bigint') })],
  ['null', '{ state: string | null }', returns({ state: field('other', 'string | null') })],
  [
    'a nested object',
    '{ to: { city: string } }',
    returns({ to: field('object', '{ city: string; }', returns({ city: TEXT })) }),
  ],
  [
    'a nested union',
    '{ to: Found }',
    returns({ to: field('object', 'Found', returns({ found: field('text', '"true" | "false"'), name: TEXT })) }),
  ],
  [
    'a text or an object',
    '{ to: string | { city: string } }',
    returns({ to: field('other', 'string | { city: string; }', returns({ city: TEXT })) }),
  ],
  [
    'an optional object',
    '{ to?: { city: string } }',
    returns({ to: field('object', '{ city: string; } | undefined', returns({ city: TEXT })) }),
  ],
  ['a list', '{ items: string[] }', returns({ items: field('other', 'string[]') })],
  [
    'a list that stays as it is',
    '{ items: readonly string[] }',
    returns({ items: field('other', 'readonly string[]') }),
  ],
  ['a tuple', '{ at: [number, number] }', returns({ at: field('other', '[number, number]') })],
  ['a record', 'Record<string, string>', returns({}, { open: true })],
  ['a record beside fields', '{ state: string; [key: string]: string }', returns({ state: TEXT }, { open: true })],
  ['a record with known keys', 'Record<"state", string>', returns({ state: TEXT })],
  ['a record of patterned keys', 'Record<`item-${number}`, string>', returns({}, { open: true })],
  [
    'a nested record',
    '{ labels: Record<string, string> }',
    returns({ labels: field('object', 'Record<string, string>', returns({}, { open: true })) }),
  ],
  ['any', 'any', returns({}, { open: true })],
  ['unknown', 'unknown', returns({}, { open: true })],
  ['some object', 'object', returns({}, { open: true })],
  ['a field of any type', '{ state: any }', returns({ state: field('unknown', 'any', returns({}, { open: true })) })],
  [
    'a field of unknown type',
    '{ state?: unknown }',
    returns({ state: field('unknown', 'unknown', returns({}, { open: true })) }),
  ],
  [
    'a field that is some object',
    '{ state: object }',
    returns({ state: field('object', 'object', returns({}, { open: true })) }),
  ],
  ['a name that the compiler does not find', 'Missing', returns({}, { open: true })],
  ['an instance of a class', 'Customer', returns({ id: TEXT, __version: TEXT, name: TEXT })],
  ['a function as a field', '{ state: string; retry: () => void; again?: typeof Customer }', returns({ state: TEXT })],
  ['a date', '{ shippedOn: Date }', returns({ shippedOn: field('text', 'Date') })],
  ['a class that makes its own JSON', '{ total: Money }', returns({ total: field('text', 'Money') })],
  [
    'a class whose JSON is itself',
    '{ self: Self }',
    returns({ self: field('object', 'Self', returns({ name: TEXT })) }),
  ],
  ['a symbol as a key', '{ [Symbol.iterator]: string; state: string }', returns({ state: TEXT })],
  ['nothing', 'void', returns({})],
  ['null instead of an object', '{ state: string } | null', returns({ state: TEXT })],
  ['a text', 'string', returns({}, { others: ['string'] })],
  ['a list of objects', 'Order[]', returns({}, { others: ['Order[]'] })],
  [
    'an object or a flag',
    'Found | boolean',
    returns({ found: field('text', '"true" | "false"'), name: TEXT }, { others: ['false', 'true'] }),
  ],
  ['a function', '() => string', returns({})],
];

/** One module with a value of each type in the table: the compiler reads its own declarations once. */
function compiled(): { readonly checker: ts.TypeChecker; readonly source: ts.SourceFile } {
  const name = '/answers.ts';
  const text = `${DECLARATIONS}\n${ROWS.map(([, type], row) => `export declare const row${row}: ${type};`).join('\n')}
    export declare const tree: Tree;
    export declare const wide: Wide;
    export declare function generic<T extends Order>(): T;
    export declare function unbound<T>(): T;`;
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const fromDisc = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) =>
    file === name ? ts.createSourceFile(file, text, version) : fromDisc(file, version);
  const program = ts.createProgram([name], options, host);
  const source = program.getSourceFile(name);
  if (source === undefined) throw new Error('The compiler did not read the module of this test.');
  return { checker: program.getTypeChecker(), source };
}

const { checker, source } = compiled();

function typeOf(name: string): ts.Type {
  const module = checker.getSymbolAtLocation(source);
  const symbol = module?.exports?.get(ts.escapeLeadingUnderscores(name));
  if (symbol === undefined) throw new Error(`The module of this test has no export ${name}.`);
  return checker.getTypeOfSymbolAtLocation(symbol, source);
}

const returned = (name: string): readonly ts.Type[] =>
  typeOf(name)
    .getCallSignatures()
    .map((signature) => signature.getReturnType());

describe('returnsOfTypes', () => {
  it.each(ROWS.map(([title, , expected], row) => [title, `row${row}`, expected] as const))(
    'reads %s',
    (_, name, expected) => {
      expect(returnsOfTypes([typeOf(name)], checker, source)).toEqual(expected);
    },
  );

  it('reads several types as one of them', () => {
    const types = [typeOf('row1'), typeOf('row12')];

    expect(returnsOfTypes(types, checker, source)).toEqual(returns({ state: TEXT, days: NUMBER }));
  });

  it('reads a type parameter as what bounds it', () => {
    expect(Object.keys(returnsOfTypes(returned('generic'), checker, source).fields)).toEqual(['state', 'shippedOn']);
    expect(returnsOfTypes(returned('unbound'), checker, source)).toEqual(returns({}, { open: true }));
  });

  it('leaves a recursive type open where it ends', () => {
    let { fields, open } = returnsOfTypes([typeOf('tree')], checker, source);
    let depth = 0;
    for (; !open; depth++) ({ fields, open } = fields['child']?.below ?? returns({}, { open: true }));

    expect(depth).toBeGreaterThanOrEqual(3);
    expect(depth).toBeLessThan(10);
  });

  it('leaves a type open that would never end, and still lists its first fields', () => {
    const answer = returnsOfTypes([typeOf('wide')], checker, source);

    expect(Object.keys(answer.fields)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'name']);
    expect(JSON.stringify(answer).length).toBeLessThan(200_000);
  });
});
