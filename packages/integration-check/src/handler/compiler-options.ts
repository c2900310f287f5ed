import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { HandlerTypeError } from '../errors.ts';

/** Of a module without a tsconfig.json: what Lambda's Node.js has, and no browser. */
const WITHOUT_CONFIG: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2024,
  lib: ['lib.es2024.d.ts'],
  module: ts.ModuleKind.NodeNext,
  types: ['node'],
};

/** "No inputs were found", "The files list is empty": which files a configuration takes in does not matter here. */
const ABOUT_INPUTS: ReadonlySet<number> = new Set([18002, 18003]);
/** "Unknown compiler option": another version of the compiler knows it. */
const UNKNOWN_OPTION = 5023;

/**
 * The compiler's options for a module: those of the tsconfig.json beside it or in a folder above. Reads the disc.
 *
 * @throws HandlerTypeError when the tsconfig.json, or one that it extends, cannot be read
 */
export function compilerOptions(file: string): ts.CompilerOptions {
  const config = ts.findConfigFile(dirname(resolve(file)), (path) => ts.sys.fileExists(path));
  const options = config === undefined ? WITHOUT_CONFIG : optionsIn(config, file);
  return { ...options, ...(/\.[cm]?jsx?$/.test(file) ? { allowJs: true } : {}), noEmit: true };
}

function optionsIn(config: string, file: string): ts.CompilerOptions {
  const broken = (diagnostic: ts.Diagnostic): HandlerTypeError => {
    const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    return new HandlerTypeError(
      'config',
      file,
      `${config} cannot be read: ${text} Mend it: ${file} is compiled by it.`,
    );
  };
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    // The files of the whole project are not asked for, and listing them takes time.
    readDirectory: () => [],
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw broken(diagnostic);
    },
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(config, {}, host);
  const problem = parsed?.errors.find(({ code }) => !ABOUT_INPUTS.has(code) && code !== UNKNOWN_OPTION);
  if (problem !== undefined) throw broken(problem);
  return parsed?.options ?? WITHOUT_CONFIG;
}
