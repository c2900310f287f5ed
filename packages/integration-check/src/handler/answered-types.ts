import ts from 'typescript';

/** What stands in an answer, by what JSON makes of it. */
export interface AnsweredType {
  readonly kind: 'text' | 'object' | 'other' | 'unknown';
  readonly type: ts.Type;
}

/**
 * What JSON makes of values of some types, union by union: `undefined` and functions are left out, `toJSON` is called, type
 * parameters stand for what bounds them.
 */
export function answeredTypes(types: readonly ts.Type[], checker: ts.TypeChecker, at: ts.Node): AnsweredType[] {
  return types.flatMap((type) => answered(type, checker, at, false));
}

const { Any, Boolean, Unknown, Undefined, Void, Never, StringLike, Instantiable, NonPrimitive, Intersection } =
  ts.TypeFlags;

function answered(type: ts.Type, checker: ts.TypeChecker, at: ts.Node, converted: boolean): AnsweredType[] {
  const again = (inner: ts.Type): AnsweredType[] => answered(inner, checker, at, converted);
  if (is(type, Undefined, Void, Never)) return [];
  if (is(type, Any, Unknown)) return [{ kind: 'unknown', type }];
  if (isText(type)) return [{ kind: 'text', type }];
  if (is(type, Boolean)) return [{ kind: 'other', type }];
  if (type.isUnion()) return type.types.flatMap(again);
  if (is(type, Instantiable)) {
    const bound = checker.getBaseConstraintOfType(type);
    return bound === undefined || bound === type ? [{ kind: 'unknown', type }] : again(bound);
  }
  if (is(type, NonPrimitive)) return [{ kind: 'object', type }];
  if (!is(type, ts.TypeFlags.Object, Intersection)) return [{ kind: 'other', type }];
  if (isCallable(type)) return [];
  const conversions = converted ? [] : conversionsOf(type, checker, at);
  if (conversions.length > 0) return conversions.flatMap((result) => answered(result, checker, at, true));
  return [{ kind: checker.isArrayLikeType(type) ? 'other' : 'object', type }];
}

/** Texts branded with a property are texts too. */
function isText(type: ts.Type): boolean {
  return is(type, StringLike) || (type.isIntersection() && type.types.some(isText));
}

function isCallable(type: ts.Type): boolean {
  return type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
}

/** What `toJSON` gives, where a type has it. */
function conversionsOf(type: ts.Type, checker: ts.TypeChecker, at: ts.Node): ts.Type[] {
  const symbol = type.getProperty('toJSON');
  if (symbol === undefined) return [];
  return checker
    .getTypeOfSymbolAtLocation(symbol, at)
    .getCallSignatures()
    .map((signature) => signature.getReturnType());
}

function is({ flags }: ts.Type, ...wanted: readonly ts.TypeFlags[]): boolean {
  return wanted.some((flag) => (flags & flag) !== 0);
}
