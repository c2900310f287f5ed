import type { PatchIssue } from '../issue.ts';
import { guardedBy, SCHEDULED_VALUES, worksOnSchedules } from '../objections/scheduled-events.ts';
import { lineAt } from '../text/source-layout.ts';
import { pythonNodesIn, stringIn, type PythonNode } from './syntax.ts';

/**
 * What a module does with scheduled events: answers them without working, which makes a guard needless, or works on them, which makes
 * one harmful. Undefined where it does not speak of them. Performs no I/O.
 *
 * @param isAlone the handler is a function that nothing is around
 */
export function pythonScheduleUse(root: PythonNode, source: string, isAlone = false): PatchIssue | undefined {
  const nodes = [...pythonNodesIn(root)];
  const library = nodes.find(
    ({ name, children }) => name === 'ImportStatement' && children.some(({ text }) => text === 'warm_guard'),
  );
  if (library !== undefined && !isAlone) return guardedBy('It uses warm_guard', lineAt(source, library.from), true);

  const mentions = nodes.filter(isMention);
  const [first] = mentions;
  if (first === undefined) return undefined;
  const checks = nodes.filter(({ name }) => name === 'IfStatement').flatMap(branchesOf);
  const quiet = checks
    .filter(({ test, body }) => !isNegated(test) && answersOnly(body))
    .flatMap(({ test }) => [...pythonNodesIn(test)]);
  const working = mentions.find((mention) => !quiet.includes(mention));
  if (working === undefined)
    return guardedBy('It answers scheduled events without working', lineAt(source, first.from));
  return worksOnSchedules(working.text, lineAt(source, working.from), 'warm_guard(rule_arns=[…])');
}

/** Such a value, or a pattern for one, whose dot is escaped. */
function isMention(node: PythonNode): boolean {
  const value = stringIn(node) ?? '';
  return SCHEDULED_VALUES.has(value) || /aws\\\.(?:events|scheduler)/.test(value);
}

/** The tests of an `if`, `elif` with what is done after each. */
function branchesOf({ children }: PythonNode): readonly { readonly test: PythonNode; readonly body: PythonNode }[] {
  return children.flatMap((node, index) => {
    const [keyword, test] = [children[index - 2], children[index - 1]];
    return node.name === 'Body' && test !== undefined && (keyword?.name === 'if' || keyword?.name === 'elif')
      ? [{ test, body: node }]
      : [];
  });
}

/** Is a check true for what is no scheduled event? */
function isNegated(test: PythonNode): boolean {
  return [...pythonNodesIn(test)].some(({ name, text }) => (name === 'CompareOp' && text === '!=') || name === 'not');
}

/** Does a branch make an answer, say so, and return, and nothing else? */
function answersOnly({ children }: PythonNode): boolean {
  const statements = children
    .flatMap((child) => (child.name === 'StatementGroup' ? child.children : [child]))
    .filter(({ name }) => ![':', ';', 'Comment'].includes(name));
  return (
    statements.some(({ name }) => name === 'ReturnStatement') &&
    statements.every(({ name }) =>
      ['ReturnStatement', 'AssignStatement', 'ExpressionStatement', 'PassStatement'].includes(name),
    ) &&
    statements.flatMap((statement) => [...pythonNodesIn(statement)]).every(isPlain)
  );
}

const PLAIN_CALLS = /^(?:print|dict|str|json\.dumps|(?:\w+_)?(?:log|logger|logging)\.\w+|(?:response|result)\.update)$/;

function isPlain({ name, children }: PythonNode): boolean {
  if (name === 'AwaitExpression' || name === 'LambdaExpression') return false;
  return name !== 'CallExpression' || PLAIN_CALLS.test(children[0]?.text ?? '');
}
