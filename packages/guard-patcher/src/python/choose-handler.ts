import { refusal, type PatchIssue } from '../issue.ts';
import { lineAt } from '../text/source-layout.ts';
import { bindingSites, type BindingSite } from './binding-sites.ts';
import { boundBy, statementsIn, type PythonHandler } from './bound-names.ts';
import { pythonNodesIn, type PythonNode } from './syntax.ts';

export type ChosenPython =
  { readonly ok: true; readonly handler: PythonHandler } | { readonly ok: false; readonly issue: PatchIssue };

/** The names that handlers have where nobody says otherwise: the console's, and that of everybody else. */
const USUAL = ['lambda_handler', 'handler'] as const;

/**
 * Chooses the handler: the one of the name given, or else `lambda_handler` or `handler`, or else the only function of two parameters.
 * Performs no I/O.
 */
export function choosePython(root: PythonNode, source: string, wanted: string | undefined): ChosenPython {
  const bound = new Map<string, PythonHandler>();
  const statements = statementsIn(root);
  for (const handler of statements.flatMap(boundBy)) bound.set(handler.name, handler);
  const sites = bindingSites(root);
  const all = USUAL.filter((name) => bound.has(name));
  const defined = all.filter((name) => bound.get(name)?.definition !== undefined);
  // Many a name "handler" is of a logger.
  const usual = defined.length > 0 ? defined : all;
  const pairs = [...bound.values()].filter(
    ({ definition }) => definition !== undefined && parametersOf(definition).length === 2,
  );
  const names =
    wanted !== undefined ? [wanted] : usual.length > 0 ? withoutAliases(usual, bound) : pairs.map(({ name }) => name);
  const [name, second] = names;
  const found = name === undefined ? undefined : bound.get(name);
  if (second !== undefined) return refused(ambiguous(names, bound, source));
  const unseen = usual.length === 0 || wanted !== undefined ? unseenIn(sites, bound, wanted) : undefined;
  if (unseen !== undefined) return refused(unclear(unseen, source));
  const star = wanted === undefined && usual.length === 0 ? statements.find(isStar) : undefined;
  if (star !== undefined) return refused(perhapsElsewhere(star, source));
  const later = found === undefined ? undefined : laterIn(sites, found);
  if (later !== undefined) return refused(unclear(later, source));
  if (found === undefined) return refused(notFound([...bound.values()], wanted));
  if (found.statement.name === 'ImportStatement') return refused(elsewhere(found, source));
  const why = found.definition === undefined ? undefined : unfit(found.definition);
  if (why === undefined) return { ok: true, handler: found };
  const { from } = found.statement;
  const hint = 'Name the handler by --handler file.name.';
  return refused(refusal('handler-unfit', { line: lineAt(source, from), message: `"${found.name}" ${why}.`, hint }));
}

/** The nodes of a function's parameters, without marks, types and defaults. */
export function parametersOf(definition: PythonNode): readonly PythonNode[] {
  const list = definition.children.find(({ name }) => name === 'ParamList')?.children ?? [];
  return list.filter(({ name }, index) => name === 'VariableName' && list[index - 1]?.name !== 'AssignOp');
}

/** Where the handler's name is given a value though no statement at the top was seen to make it a handler. */
function unseenIn(
  sites: readonly BindingSite[],
  bound: ReadonlyMap<string, PythonHandler>,
  wanted: string | undefined,
): BindingSite | undefined {
  const names: readonly string[] = wanted === undefined ? USUAL : [wanted];
  return sites.find(({ node }) => names.includes(node.text) && !bound.has(node.text));
}

/** Where the handler's name is given another value behind the statement that was chosen, or by a function. */
function laterIn(sites: readonly BindingSite[], { name, statement }: PythonHandler): BindingSite | undefined {
  return sites.find(({ node, isGlobal }) => node.text === name && (isGlobal || node.from > statement.to));
}

function isStar({ name, children }: PythonNode): boolean {
  return name === 'ImportStatement' && children.some((child) => child.name === '*');
}

/** `handler = lambda_handler` is no second handler. */
function withoutAliases(names: readonly string[], bound: ReadonlyMap<string, PythonHandler>): readonly string[] {
  return names.filter((name) => {
    const statement = bound.get(name)?.statement;
    const value = statement?.name === 'AssignStatement' ? statement.children.at(-1) : undefined;
    return !(value?.name === 'VariableName' && names.includes(value.text) && value.text !== name);
  });
}

function unfit(definition: PythonNode): string | undefined {
  const body = definition.children.find(({ name }) => name === 'Body');
  const own = body === undefined ? [] : [...ownNodes(body)];
  return own.some(({ name }) => name === 'YieldStatement' || name === 'YieldExpression')
    ? 'is a generator, which Lambda does not run'
    : undefined;
}

function* ownNodes(node: PythonNode): Generator<PythonNode> {
  yield node;
  for (const child of node.children) {
    if (child.name !== 'FunctionDefinition' && child.name !== 'LambdaExpression') yield* ownNodes(child);
  }
}

function refused(issue: PatchIssue): ChosenPython {
  return { ok: false, issue };
}

function notFound(bound: readonly PythonHandler[], wanted: string | undefined): PatchIssue {
  const names = bound.filter(({ definition }) => definition !== undefined).map(({ name }) => name);
  const defined = names.length === 0 ? 'It defines no function at its top' : `It defines ${names.join(', ')}`;
  return refusal('handler-not-found', {
    message: `${defined}, and no "${wanted ?? 'lambda_handler'}".`,
    hint: 'Name the file and the function as Lambda does: --handler lambda_function.lambda_handler.',
  });
}

function ambiguous(names: readonly string[], bound: ReadonlyMap<string, PythonHandler>, source: string): PatchIssue {
  const places = names.map((name) => ({ name, line: lineAt(source, bound.get(name)?.statement.from ?? 0) }));
  return refusal('handler-ambiguous', {
    line: places[1]?.line ?? 1,
    message: `Several could be the handler: ${places.map(({ name, line }) => `${name} in line ${line}`).join(', ')}.`,
    hint: 'Say which one by --handler file.name.',
  });
}

function unclear({ node }: BindingSite, source: string): PatchIssue {
  return refusal('handler-unfit', {
    line: lineAt(source, node.from),
    message: `"${node.text}" is given a value here that cannot be followed.`,
    hint: 'Give it its value once, by a statement of its own at the top of the file; then patch it. Name another handler by --handler file.name.',
  });
}

function perhapsElsewhere(statement: PythonNode, source: string): PatchIssue {
  return refusal('handler-elsewhere', {
    line: lineAt(source, statement.from),
    message: `The handler may come from ${statement.children[1]?.text ?? 'another module'}.`,
    hint: 'Patch that file, or name the handler here by --handler file.name.',
  });
}

function elsewhere({ name, statement }: PythonHandler, source: string): PatchIssue {
  const module = [...pythonNodesIn(statement)].find((node) => node.name === 'VariableName')?.text ?? 'another module';
  const line = lineAt(source, statement.from);
  return refusal('handler-elsewhere', { line, message: `"${name}" comes from ${module}.`, hint: 'Patch that file.' });
}
