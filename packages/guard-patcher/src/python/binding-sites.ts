import { pythonNodesIn, type PythonNode } from './syntax.ts';

/** A place where a scope gives a name a value. */
export interface BindingSite {
  /** The name, where it stands. */
  readonly node: PythonNode;
  /** A function within the scope gives it, by `global`. */
  readonly isGlobal: boolean;
}

/**
 * Every place where a module or a function's body gives names values, in whatever form and within whatever statement; not what
 * functions, classes and comprehensions within it name for themselves, nor what runs only where the file is a program. Performs no I/O.
 */
export function bindingSites(scope: PythonNode): readonly BindingSite[] {
  return scope.children.flatMap(sitesIn);
}

function sitesIn(node: PythonNode): readonly BindingSite[] {
  const { name, children } = node;
  const rest = (parts: readonly PythonNode[] = children): readonly BindingSite[] => parts.flatMap(sitesIn);
  switch (name) {
    case 'FunctionDefinition':
    case 'ClassDefinition':
      return [...own(children.find((child) => child.name === 'VariableName')), ...globalsIn(node)];
    case 'AssignStatement': {
      const end = children.findLastIndex((child) => child.name === 'AssignOp');
      const targets = children.slice(0, end === -1 ? 1 : end);
      return [...targets.flatMap(namesIn).flatMap(own), ...rest(children.slice(end + 1))];
    }
    case 'UpdateStatement':
    case 'NamedExpression':
      return [...own(children[0]), ...rest(children.slice(1))];
    case 'ForStatement': {
      const end = children.findIndex((child) => child.name === 'in');
      return [...children.slice(0, end).flatMap(namesIn).flatMap(own), ...rest(children.slice(end))];
    }
    case 'ImportStatement':
      return imported(children).flatMap(own);
    case 'CapturePattern':
      return own(children[0]);
    case 'IfStatement':
      return rest(isProgramCheck(children[1]) ? children.filter((child) => child !== bodyOf(children)) : children);
    case 'LambdaExpression':
      return [];
    default:
      if (name.endsWith('ComprehensionExpression')) return [];
      return children.flatMap((child, index) => (children[index - 1]?.name === 'as' ? own(child) : sitesIn(child)));
  }
}

function own(node: PythonNode | undefined): readonly BindingSite[] {
  return node?.name === 'VariableName' ? [{ node, isGlobal: false }] : [];
}

function globalsIn(node: PythonNode): readonly BindingSite[] {
  return [...pythonNodesIn(node)]
    .filter(({ name, children }) => name === 'ScopeStatement' && children[0]?.name === 'global')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'VariableName'))
    .map((one) => ({ node: one, isGlobal: true }));
}

/** The names of a target: of `(a, [b, *c])` those are a, b and c. A member of something is none. */
function namesIn(target: PythonNode): readonly PythonNode[] {
  if (target.name === 'VariableName') return [target];
  return ['TupleExpression', 'ArrayExpression', 'ParenthesizedExpression'].includes(target.name)
    ? target.children.flatMap(namesIn)
    : [];
}

/** What an import names: behind `as`, or else itself; of `import a.b` that is a. */
function imported(children: readonly PythonNode[]): readonly PythonNode[] {
  const begin = children.findIndex(({ name }) => name === 'import');
  return children.filter(
    ({ name }, index) =>
      name === 'VariableName' &&
      index > begin &&
      children[index + 1]?.name !== 'as' &&
      (children[index - 1]?.name === 'as' || children[index - 1]?.name !== '.'),
  );
}

function isProgramCheck(test: PythonNode | undefined): boolean {
  return /^__name__\s*==\s*(["'])__main__\1$/.test(test?.text ?? '');
}

function bodyOf(children: readonly PythonNode[]): PythonNode | undefined {
  return children.find(({ name }) => name === 'Body');
}
