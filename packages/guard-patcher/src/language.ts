/** A language whose handlers can be guarded. */
export type Language = 'javascript' | 'typescript' | 'python';

const BY_ENDING: Readonly<Record<string, Language>> = {
  js: 'javascript',
  cjs: 'javascript',
  mjs: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  cts: 'typescript',
  mts: 'typescript',
  tsx: 'typescript',
  py: 'python',
};

/** The language of a file by the ending of its name; undefined for every other. Performs no I/O. */
export function languageOf(file: string): Language | undefined {
  if (/\.d\.[cm]?ts$/i.test(file)) return undefined;
  return BY_ENDING[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ''];
}
