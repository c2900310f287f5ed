import { dirname } from 'node:path';
import ts from 'typescript';
import { NOTHING_RETURNED, type ReturnedField, type Returns } from './returns.ts';

/** What can go wrong: the file exports no such function. */
export class HandlerTypeError extends Error {
  override readonly name = 'HandlerTypeError';
}

/**
 * Derives what a Lambda handler answers from its type, with the TypeScript compiler. Reads the disc: the file, what it
 * imports, and the tsconfig.json above it.
 *
 * @param file path of the handler's module
 * @param exportName default: `handler`
 * @throws HandlerTypeError when the module has no such export, or the export is no function
 */
export function returnsOfHandler(file: string, exportName = 'handler'): Returns {
  const program = ts.createProgram([file], optionsFor(file));
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const symbol =
    module === undefined ? undefined : checker.getExportsOfModule(module).find(({ name }) => name === exportName);
  if (source === undefined || symbol === undefined) {
    throw new HandlerTypeError(`${file} has no export "${exportName}". Export the handler under that name.`);
  }
  const [signature] = checker.getTypeOfSymbolAtLocation(symbol, source).getCallSignatures();
  if (signature === undefined) {
    throw new HandlerTypeError(`The export "${exportName}" of ${file} is no function. Export the handler itself.`);
  }
  const returned = signature.getReturnType();
  return returnsOf(checker.getAwaitedType(returned) ?? returned, checker, source, 0);
}

function optionsFor(file: string): ts.CompilerOptions {
  const config = ts.findConfigFile(dirname(file), (path) => ts.sys.fileExists(path));
  const fallback: ts.CompilerOptions = { strict: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023 };
  const host: ts.ParseConfigFileHost = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = config === undefined ? undefined : ts.getParsedCommandLineOfConfigFile(config, {}, host);
  return { ...fallback, ...parsed?.options, noEmit: true };
}

/** Deeper nesting than this is no answer for a flow; it also ends recursive types. */
const DEEPEST = 5;

function returnsOf(type: ts.Type, checker: ts.TypeChecker, at: ts.Node, depth: number): Returns {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0 || depth > DEEPEST)
    return { fields: {}, open: true };
  const members = (type.isUnion() ? type.types : [type]).filter(isObject);
  const fields: Record<string, ReturnedField> = {};
  for (const member of members) {
    for (const property of checker.getPropertiesOfType(member)) {
      fields[property.name] = fieldOf(checker.getTypeOfSymbolAtLocation(property, at), checker, at, depth + 1);
    }
  }
  const open = members.some((member) => checker.getIndexInfoOfType(member, ts.IndexKind.String) !== undefined);
  return { fields, open };
}

function fieldOf(type: ts.Type, checker: ts.TypeChecker, at: ts.Node, depth: number): ReturnedField {
  const present = checker.getNonNullableType(type);
  const printed = checker.typeToString(type);
  const members = present.isUnion() ? present.types : [present];
  if (members.every(({ flags }) => (flags & ts.TypeFlags.StringLike) !== 0)) {
    return { kind: 'text', type: printed, below: NOTHING_RETURNED };
  }
  if (members.every((member) => isObject(member) && !checker.isArrayLikeType(member))) {
    return { kind: 'object', type: printed, below: returnsOf(present, checker, at, depth) };
  }
  return { kind: 'other', type: printed, below: NOTHING_RETURNED };
}

function isObject({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}
