import { resolve } from 'node:path';
import ts from 'typescript';
import { HandlerTypeError } from '../errors.ts';
import type { Returns } from '../returns.ts';
import { compilerOptions } from './compiler-options.ts';
import { exportedType } from './exported-type.ts';
import { returnsOfTypes } from './returns-of-types.ts';

/**
 * Derives what a Lambda handler answers from its type, with the TypeScript compiler. Reads the disc: the file, what it
 * imports, and the tsconfig.json above it. Takes about a second the first time in a process; most of it is reading the
 * declarations of Node.js.
 *
 * @param file path of the handler's module
 * @param exportName default: `handler`
 * @throws HandlerTypeError when the module cannot be read, or exports no such function
 * @example
 * const returns = { 'order-status': returnsOfHandler('apps/order-status/function/handler.ts') };
 */
export function returnsOfHandler(file: string, exportName = 'handler'): Returns {
  if (!ts.sys.fileExists(file)) {
    throw new HandlerTypeError(
      'file-missing',
      file,
      `There is no file ${file}. Give the path of the handler's module.`,
    );
  }
  const program = programOf(file);
  const source = sourceIn(program, file);
  const checker = program.getTypeChecker();
  const handler = exportedType({ checker, source, file, exportName });
  if ((handler.flags & ts.TypeFlags.Any) !== 0) return returnsOfTypes([handler], checker, source);
  const signatures = handler.getCallSignatures();
  if (signatures.length === 0) {
    throw new HandlerTypeError(
      'not-a-function',
      file,
      `The export "${exportName}" of ${file} is no function but ${checker.typeToString(handler)}. Export the handler itself.`,
    );
  }
  const returned = signatures.map((signature) => signature.getReturnType());
  return returnsOfTypes(
    returned.map((type) => checker.getAwaitedType(type) ?? type),
    checker,
    source,
  );
}

function programOf(file: string): ts.Program {
  const options = compilerOptions(file);
  const host = ts.createCompilerHost(options);
  // Comments say nothing about types, but in JavaScript.
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeInfo;
  return ts.createProgram([resolve(file)], options, host);
}

function sourceIn(program: ts.Program, file: string): ts.SourceFile {
  const source = program.getSourceFile(resolve(file));
  if (source === undefined) {
    throw new HandlerTypeError(
      'file-unsupported',
      file,
      `${file} is no module that TypeScript reads. Give a file ending in .ts, .mts, .cts, .js, .mjs or .cjs.`,
    );
  }
  const [problem] = program.getSyntacticDiagnostics(source);
  if (problem !== undefined) {
    const { line, character } = source.getLineAndCharacterOfPosition(problem.start);
    const text = ts.flattenDiagnosticMessageText(problem.messageText, ' ');
    const message = `${file}:${line + 1}:${character + 1} cannot be parsed: ${text} Mend the file.`;
    throw new HandlerTypeError('syntax', file, message);
  }
  return source;
}
