import type { PatchIssue } from '../issue.ts';
import { ownName } from '../objections/own-name.ts';
import { lineAt } from '../text/source-layout.ts';
import { pythonNodesIn, type PythonNode } from './syntax.ts';

const BUILTINS: ReadonlySet<string> = new Set(['dict', 'isinstance', 'print']);

/** That a module gives a meaning of its own to a name that the guard needs; undefined where it does not. Performs no I/O. */
export function ownBuiltin(root: PythonNode, source: string): PatchIssue | undefined {
  for (const { name, children } of pythonNodesIn(root)) {
    const found = children.find(
      (child, index) => child.name === 'VariableName' && BUILTINS.has(child.text) && isBound(name, children, index),
    );
    if (found !== undefined) return ownName(found.text, lineAt(source, found.from));
  }
  return undefined;
}

/** Does a node give a meaning to its child, rather than use the one that it has? */
function isBound(parent: string, children: readonly PythonNode[], index: number): boolean {
  const [before, after] = [children[index - 1], children[index + 1]];
  switch (parent) {
    case 'AssignStatement':
      return after?.name === 'AssignOp' || after?.name === 'TypeDef' || after?.name === ',';
    case 'ParamList':
      return before?.name !== 'AssignOp';
    case 'ImportStatement':
      return after?.name !== 'as';
    case 'FunctionDefinition':
    case 'ClassDefinition':
      return before?.name === 'def' || before?.name === 'class';
    case 'ForStatement':
      return before?.name === 'for' || before?.name === ',';
    default:
      return before?.name === 'as';
  }
}
