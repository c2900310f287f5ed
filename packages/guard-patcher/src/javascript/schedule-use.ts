import type { Identifier, IfStatement, Node, Program, Statement, StringLiteral } from '@babel/types';
import type { PatchIssue } from '../issue.ts';
import { guardedBy, SCHEDULED_PATTERN, SCHEDULED_VALUES, worksOnSchedules } from '../objections/scheduled-events.ts';
import { namesIn } from './patterns.ts';
import { lineOf, nodesIn } from './syntax.ts';
import { memberName } from './unwrapped.ts';

const OURS = '@warmline/warm-guard';

const GUARDS: ReadonlySet<string> = new Set([OURS, 'lambda-warmer', '@middy/warmup', 'serverless-plugin-warmup']);

/**
 * What a file does with scheduled events: answers them without working, which makes a guard needless, or works on them, which makes one
 * harmful. Undefined where it does not speak of them. Performs no I/O.
 *
 * @param handler a function that is exported as it is, so that nothing is around it; undefined where something may be
 */
export function scheduleUse(program: Program, handler?: Node): PatchIssue | undefined {
  const nodes = [...nodesIn(program)];
  const library = nodes.find((node) => node.type === 'StringLiteral' && GUARDS.has(node.value));
  const isInUse = library !== undefined && !(handler !== undefined && isForOthers(program, library, handler));
  if (isInUse && library.type === 'StringLiteral')
    return guardedBy(`It uses ${library.value}`, lineOf(library), library.value === OURS);

  const mentions = nodes.filter(isMention);
  const [first] = mentions;
  if (first === undefined) return undefined;
  const told = namesToldBy(nodes, mentions);
  const checks = nodes.filter(
    (node): node is IfStatement =>
      node.type === 'IfStatement' &&
      [...nodesIn(node.test)].some(
        (inner) => mentions.includes(inner) || (inner.type === 'Identifier' && told.has(inner.name)),
      ),
  );
  const quiet = checks.filter(({ test, consequent }) => !isNegated(test) && answersOnly(consequent));
  const asked = new Set(checks.flatMap(({ test }) => [...nodesIn(test)]));
  const declared = new Set(nodes.flatMap((node) => (node.type === 'VariableDeclarator' ? [node.id as Node] : [])));
  const elsewhere = nodes.find(
    (node) => node.type === 'Identifier' && told.has(node.name) && !asked.has(node) && !declared.has(node),
  );
  const accounted = new Set([...quiet.flatMap(({ test }) => [...nodesIn(test)]), ...told.values()]);
  const working = mentions.find((mention) => !accounted.has(mention));
  const loud = checks.find((check) => !quiet.includes(check));
  const at = working ?? loud?.test ?? elsewhere;
  if (at === undefined) return guardedBy('It answers scheduled events without working', lineOf(first));
  return worksOnSchedules(writtenIn(first), lineOf(at), 'withWarmGuard(handler, { ruleArns })');
}

/** Is what a file takes out of a module for others than this function, which does without it? */
function isForOthers(program: Program, module: Node, handler: Node): boolean {
  const taking = program.body.find((statement) => [...nodesIn(statement)].includes(module));
  if (taking === undefined) return false;
  const names = new Set(namesOf(taking).map(({ name }) => name));
  const isUsedIn = (node: Node): boolean =>
    [...nodesIn(node)].some((one) => one.type === 'Identifier' && names.has(one.name));
  return !isUsedIn(handler) && program.body.some((statement) => statement !== taking && isUsedIn(statement));
}

/** What a statement at the top names. */
function namesOf(statement: Statement): readonly Identifier[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map(({ local }) => local);
  return statement.type === 'VariableDeclaration' ? statement.declarations.flatMap(({ id }) => namesIn(id)) : [];
}

function isMention(node: Node): boolean {
  if (node.type === 'TemplateElement') return SCHEDULED_VALUES.has(node.value.cooked ?? '');
  if (node.type === 'RegExpLiteral') return SCHEDULED_PATTERN.test(node.pattern);
  return node.type === 'StringLiteral' && SCHEDULED_VALUES.has(node.value);
}

function writtenIn(mention: Node): string {
  if (mention.type === 'RegExpLiteral') return `/${mention.pattern}/`;
  return JSON.stringify(mention.type === 'TemplateElement' ? mention.value.cooked : (mention as StringLiteral).value);
}

/** Variables whose value says whether an event is a scheduled one, with the mention that they hold. */
function namesToldBy(nodes: readonly Node[], mentions: readonly Node[]): ReadonlyMap<string, Node> {
  const told = new Map<string, Node>();
  for (const node of nodes) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) continue;
    const { name } = node.id;
    if (node.init.type !== 'BinaryExpression' && node.init.type !== 'LogicalExpression') continue;
    const mention = [...nodesIn(node.init)].find((inner) => mentions.includes(inner));
    if (mention !== undefined) told.set(name, mention);
  }
  return told;
}

/** Is a check true for what is no scheduled event? */
function isNegated(test: Node): boolean {
  return [...nodesIn(test)].some(
    (node) =>
      (node.type === 'BinaryExpression' && ['!=', '!=='].includes(node.operator)) ||
      (node.type === 'UnaryExpression' && node.operator === '!'),
  );
}

/** Does a branch make an answer, say so, and return, and nothing else? */
function answersOnly(branch: Statement): boolean {
  const statements = branch.type === 'BlockStatement' ? branch.body : [branch];
  return statements.some(({ type }) => type === 'ReturnStatement') && statements.every(isQuiet);
}

function isQuiet(statement: Statement): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
      return !statement.argument || isPlain(statement.argument);
    case 'ExpressionStatement':
      return isPlain(statement.expression);
    case 'VariableDeclaration':
      return statement.declarations.every(({ init }) => !init || isPlain(init));
    default:
      return false;
  }
}

/** Values and their members, and calls of those that only answer or log. */
function isPlain(expression: Node): boolean {
  return [...nodesIn(expression)].every(
    (node) =>
      ![
        'AwaitExpression',
        'NewExpression',
        'FunctionExpression',
        'ArrowFunctionExpression',
        'OptionalCallExpression',
      ].includes(node.type) &&
      (node.type !== 'CallExpression' || isAnswering(node.callee)),
  );
}

const LOGS = /^(?:console|log|logger|logging|\w*(?:Log|Logger|Logging|LoggingUtil))$/;

const ANSWERS: ReadonlySet<string> = new Set(['callback', 'cb', 'done']);

function isAnswering(callee: Node): boolean {
  if (callee.type === 'Identifier') return ANSWERS.has(callee.name);
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  const { name } = callee.object;
  if (name === 'context') return ['succeed', 'done'].includes(memberName(callee) ?? '');
  return (
    LOGS.test(name) ||
    (name === 'JSON' && memberName(callee) === 'stringify') ||
    (name === 'Promise' && memberName(callee) === 'resolve')
  );
}
