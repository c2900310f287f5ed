import { dirname, join } from 'node:path';
import ts from 'typescript';

const HERE = import.meta.dirname;

/**
 * What the compiler says of modules that would stand in this package, all in one program: it is slow to start and quick to go
 * on. The settings are the package's own.
 */
export function typeErrors(modules: readonly string[]): readonly string[] {
  const codes = new Map(modules.map((code, index) => [join(HERE, `decompiled-${index}.ts`), code]));
  const config = join(HERE, '../../tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    dirname(config),
  );
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...codes.keys()], options, {
    ...host,
    fileExists: (file) => codes.has(file) || host.fileExists(file),
    readFile: (file) => codes.get(file) ?? host.readFile(file),
    getSourceFile: (file, languageVersion) => {
      const code = codes.get(file);
      return code === undefined
        ? host.getSourceFile(file, languageVersion)
        : ts.createSourceFile(file, code, languageVersion);
    },
  });
  return [...codes.keys()].flatMap((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText, start = 0 }) => {
      const line = codes.get(file)?.slice(0, start).split('\n').length ?? 0;
      return `${file}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    }),
  );
}
