import { GUARDED_OTHERWISE_HINT, notice, refusal, type PatchIssue } from '../issue.ts';
import { lineAt } from '../source-layout.ts';
import { pythonNodesIn, stringIn, type PythonNode } from './syntax.ts';

const MARKS: ReadonlySet<string> = new Set(['aws.events', 'aws.scheduler', 'Scheduled Event']);

/**
 * What a module does with scheduled events: answers them without working, which makes a guard needless, or works on them, which makes
 * one harmful. Undefined where it does not speak of them. Performs no I/O.
 */
export function pythonScheduleUse(root: PythonNode, source: string): PatchIssue | undefined {
  const nodes = [...pythonNodesIn(root)];
  const library = nodes.find(
    ({ name, children }) => name === 'ImportStatement' && children.some(({ text }) => text === 'warm_guard'),
  );
  if (library !== undefined) return guarded(library, 'already-guarded', 'It uses warm_guard', source);

  const mentions = nodes.filter((node) => MARKS.has(stringIn(node) ?? ''));
  const [first] = mentions;
  if (first === undefined) return undefined;
  const checks = nodes.filter(({ name }) => name === 'IfStatement').flatMap(branchesOf);
  const quiet = checks
    .filter(({ test, body }) => !isNegated(test) && answersOnly(body))
    .flatMap(({ test }) => [...pythonNodesIn(test)]);
  const working = mentions.find((mention) => !quiet.includes(mention));
  if (working === undefined)
    return guarded(first, 'guarded-otherwise', 'It answers scheduled events without working', source);
  return refusal('consumes-scheduled-events', {
    line: lineAt(source, working.from),
    message: `It works on scheduled events: it asks for ${working.text}. A guard would keep them from it.`,
    hint: 'Keep this function warm by a constant input that it can tell from its own events, and guard it by hand: warm_guard(rule_arns=[…]).',
  });
}

function guarded(
  node: PythonNode,
  code: 'already-guarded' | 'guarded-otherwise',
  what: string,
  source: string,
): PatchIssue {
  const hint = code === 'already-guarded' ? 'Nothing is to be done.' : GUARDED_OTHERWISE_HINT;
  return notice(code, { line: lineAt(source, node.from), message: `${what}: it is guarded already.`, hint });
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
