import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { PlainTemplate } from './plain-template.ts';

/** AWS's own translator of SAM templates, and what it reads YAML with. */
export const TRANSLATOR = ['aws-sam-translator==1.115.0', 'pyyaml==6.0.3'] as const;

/**
 * What AWS's translator makes of SAM templates.
 *
 * @param python one that holds `TRANSLATOR`
 * @param texts YAML, by any names
 * @throws Error with what the translator says, when it refuses one
 */
export function transform(
  python: string,
  texts: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Readonly<Record<string, PlainTemplate>>> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'transform.py');
    const child = execFile(python, [script], { signal, maxBuffer: Infinity }, (error, stdout, stderr) => {
      if (error !== null) reject(new Error(`The translator refuses a template: ${stderr}`, { cause: error }));
      else resolve(JSON.parse(stdout) as Readonly<Record<string, PlainTemplate>>);
    });
    child.stdin?.end(JSON.stringify(texts));
  });
}
