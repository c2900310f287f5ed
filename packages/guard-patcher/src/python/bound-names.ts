import type { PythonNode } from './syntax.ts';

/** What gives a name at the top of a module its value last. */
export interface PythonHandler {
  readonly name: string;
  /** The whole statement, decorators included. */
  readonly statement: PythonNode;
  /** The function, where the statement defines one. */
  readonly definition: PythonNode | undefined;
  readonly isDecorated: boolean;
}

/** What a statement at the top gives a value to, which may be a handler. Performs no I/O. */
export function boundBy(statement: PythonNode): readonly PythonHandler[] {
  switch (statement.name) {
    case 'FunctionDefinition':
      return named(statement, statement, false);
    case 'DecoratedStatement': {
      const definition = statement.children.find(({ name }) => name === 'FunctionDefinition');
      return definition === undefined ? [] : named(statement, definition, true);
    }
    case 'AssignStatement': {
      const targets = targetsOf(statement.children);
      const value = statement.children.at(-1);
      if (value === undefined || DATA.has(value.name)) return [];
      return targets.map((name) => ({ name, statement, definition: undefined, isDecorated: false }));
    }
    case 'ImportStatement':
      return statement.text.startsWith('from')
        ? statement.children
            .filter(({ name }, index) => name === 'VariableName' && statement.children[index + 1]?.name !== 'as')
            .map(({ text }) => ({ name: text, statement, definition: undefined, isDecorated: false }))
        : [];
    default:
      return [];
  }
}

/** Values that are no functions. */
const DATA: ReadonlySet<string> = new Set([
  ...['String', 'Number', 'Boolean', 'None', 'DictionaryExpression'],
  ...['ArrayExpression', 'TupleExpression', 'SetExpression'],
]);

/** The names of `a = b = value` and of `a: type = value`; none of those that a value is taken apart into. */
function targetsOf(children: readonly PythonNode[]): readonly string[] {
  if (children[0]?.name !== 'VariableName' || children.some(({ name }) => name === ',')) return [];
  return children.flatMap(({ name, text }, index) =>
    name === 'VariableName' && ['AssignOp', 'TypeDef'].includes(children[index + 1]?.name ?? '') ? [text] : [],
  );
}

/** The statements of a module or of a body. Performs no I/O. */
export function statementsIn({ children }: PythonNode): readonly PythonNode[] {
  return children.flatMap((child) => (child.name === 'StatementGroup' ? child.children : [child]));
}

function named(statement: PythonNode, definition: PythonNode, isDecorated: boolean): readonly PythonHandler[] {
  const name = definition.children.find((child) => child.name === 'VariableName')?.text;
  return name === undefined ? [] : [{ name, statement, definition, isDecorated }];
}
