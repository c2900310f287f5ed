import ts from 'typescript';
import { HandlerTypeError } from '../errors.ts';

export interface ExportedTypeOptions {
  readonly checker: ts.TypeChecker;
  readonly source: ts.SourceFile;
  /** The module, as messages name it. */
  readonly file: string;
  readonly exportName: string;
}

/**
 * The type of what a module exports under a name. Performs no I/O.
 *
 * @throws HandlerTypeError when there is no such value
 */
export function exportedType({ checker, source, file, exportName }: ExportedTypeOptions): ts.Type {
  const values = exportsOf(checker, source).filter(({ value }) => (value.flags & ts.SymbolFlags.Value) !== 0);
  const found = values.find(({ name }) => name === exportName);
  if (found === undefined) {
    const names = values.map(({ name }) => `"${name}"`).join(', ') || 'no values';
    const message = `${file} has no export "${exportName}"; it exports ${names}. Export the handler under that name.`;
    throw new HandlerTypeError('export-missing', file, message);
  }
  if (checker.isUnknownSymbol(found.value)) {
    const message = `${file} exports "${exportName}" from another module, which has none. Mend the export, or install that module.`;
    throw new HandlerTypeError('export-missing', file, message);
  }
  return checker.getTypeOfSymbolAtLocation(found.value, source);
}

interface Export {
  readonly name: string;
  /** Behind a re-export, what is exported there. */
  readonly value: ts.Symbol;
}

function exportsOf(checker: ts.TypeChecker, source: ts.SourceFile): Export[] {
  const module = checker.getSymbolAtLocation(source);
  if (module === undefined) return [];
  // `module.exports = { handler }`, and `export =` in TypeScript.
  const assigned = module.exports?.get(ts.InternalSymbolName.ExportEquals);
  const symbols =
    assigned === undefined
      ? checker.getExportsOfModule(module)
      : checker.getPropertiesOfType(checker.getTypeOfSymbolAtLocation(assigned, source));
  return symbols.map((symbol) => ({
    name: symbol.name,
    value: (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol),
  }));
}
