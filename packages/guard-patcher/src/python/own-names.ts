import type { PatchIssue } from '../issue.ts';
import { ownName } from '../objections/own-name.ts';
import { lineAt } from '../text/source-layout.ts';
import { bindingSites } from './binding-sites.ts';
import type { PythonNode } from './syntax.ts';

const BUILTINS: ReadonlySet<string> = new Set(['dict', 'isinstance', 'print']);

/**
 * That a module, or the function that is its handler, gives a meaning of its own to a name that the guard needs; undefined where
 * neither does. Performs no I/O.
 */
export function ownBuiltin(root: PythonNode, handler: PythonNode | undefined, source: string): PatchIssue | undefined {
  const [parameters, body] = ['ParamList', 'Body'].map((part) => handler?.children.find(({ name }) => name === part));
  const found = [
    ...(parameters?.children ?? []).filter(({ name }) => name === 'VariableName'),
    ...[root, ...(body === undefined ? [] : [body])].flatMap(bindingSites).map(({ node }) => node),
  ].find(({ text }) => BUILTINS.has(text));
  return found === undefined ? undefined : ownName(found.text, lineAt(source, found.from));
}
