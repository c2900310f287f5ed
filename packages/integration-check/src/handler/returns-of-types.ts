import ts from 'typescript';
import { NOTHING_RETURNED, type ReturnedField, type Returns } from '../returns.ts';
import { answeredTypes, type AnsweredType } from './answered-types.ts';

/** Deeper nesting than this is no answer for a flow; it also ends recursive types. */
const DEEPEST = 5;
/** More fields than this belong to a library's type that holds half its program; what is below the last stays open. */
const MOST_FIELDS = 1000;

/** What a function answers whose answer has one of these types. Performs no I/O. */
export function returnsOfTypes(types: readonly ts.Type[], checker: ts.TypeChecker, at: ts.Node): Returns {
  let fieldsLeft = MOST_FIELDS;
  return returnsOf(answeredTypes(types, checker, at), 0);

  function returnsOf(answered: readonly AnsweredType[], depth: number): Returns {
    const objects = answered.filter(({ kind }) => kind === 'object').map(({ type }) => type);
    const others = answered.filter(({ kind, type }) => (kind === 'text' || kind === 'other') && !isNull(type));
    const unknown = answered.some(({ kind }) => kind === 'unknown');
    const tooMuch = depth > DEEPEST || fieldsLeft <= 0;
    return {
      fields: tooMuch ? {} : fieldsOf(objects, depth),
      open: tooMuch || unknown || objects.some(isOpen),
      others: printed(others.map(({ type }) => type)),
    };
  }

  function fieldsOf(objects: readonly ts.Type[], depth: number): Record<string, ReturnedField> {
    const types = new Map<string, ts.Type[]>();
    for (const property of objects.flatMap((type) => checker.getPropertiesOfType(type)).filter(isOwn)) {
      const type = checker.getTypeOfSymbolAtLocation(property, at);
      types.set(property.name, [...(types.get(property.name) ?? []), type]);
    }
    fieldsLeft -= types.size;
    return Object.fromEntries(
      [...types].flatMap(([name, declared]) => {
        const answered = answeredTypes(declared, checker, at);
        return answered.length === 0 ? [] : [[name, fieldOf(declared, answered, depth)]];
      }),
    );
  }

  function fieldOf(declared: readonly ts.Type[], answered: readonly AnsweredType[], depth: number): ReturnedField {
    const kinds = new Set(answered.map(({ kind }) => kind));
    const [only = 'other'] = kinds;
    const kind = kinds.has('unknown') ? 'unknown' : kinds.size === 1 ? only : 'other';
    const nested = answered.filter((member) => member.kind === 'object' || member.kind === 'unknown');
    const below = nested.length === 0 ? NOTHING_RETURNED : returnsOf(nested, depth + 1);
    return { kind, type: printed(declared).join(' | '), below };
  }

  function isOpen(type: ts.Type): boolean {
    if ((type.flags & ts.TypeFlags.NonPrimitive) !== 0) return true;
    return checker.getIndexInfosOfType(type).some(({ keyType }) => (keyType.flags & ts.TypeFlags.ESSymbolLike) === 0);
  }

  function printed(list: readonly ts.Type[]): string[] {
    return [...new Set(list.map((type) => checker.typeToString(type)))];
  }
}

function isNull({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Null) !== 0;
}

/** Symbols, private names and accessors of classes stay behind when JSON is made. */
function isOwn({ escapedName, flags, declarations = [] }: ts.Symbol): boolean {
  if (/^__[@#]/.test(escapedName as string)) return false;
  return (flags & ts.SymbolFlags.Accessor) === 0 || !declarations.some(({ parent }) => ts.isClassLike(parent));
}
