import ts from 'typescript';

/** What a module imports or re-exports, types and dynamic imports included, as written. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}
