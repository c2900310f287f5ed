import { dirname, join, relative, sep } from 'node:path';
import type { DecompiledFlow } from './decompile-file.ts';

/**
 * Where each flow's code goes: one flow to a file that ends in `.ts`, several into a folder, in folders as the files stand.
 * Performs no I/O.
 */
export function placesFor(flows: readonly DecompiledFlow[], output: string): readonly string[] {
  if (flows.length === 1 && output.endsWith('.ts')) return [output];
  const root = commonFolder(flows.map(({ file }) => dirname(file.path)));
  return flows.map(({ file, at }) => {
    const several = flows.filter((other) => other.file === file).length > 1;
    const part = several ? `.${at.join('-').replaceAll(/[^\w-]+/g, '-')}` : '';
    return join(output, `${relative(root, file.path).replace(/(?:\.flow)?\.json$/, '')}${part}.ts`);
  });
}

function commonFolder([first = '', ...others]: readonly string[]): string {
  const steps = first.split(sep);
  const isShared = (count: number): boolean => {
    const folder = steps.slice(0, count).join(sep);
    return others.every((other) => other === folder || other.startsWith(folder + sep));
  };
  let shared = steps.length;
  while (shared > 0 && !isShared(shared)) shared--;
  return steps.slice(0, shared).join(sep) || sep;
}
