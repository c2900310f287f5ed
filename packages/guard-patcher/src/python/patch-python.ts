import { inserted, type Insertion } from '../text/insertion.ts';
import { refusal } from '../issue.ts';
import { alreadyGuarded, blanked, guardsIn, marksFor } from '../marks.ts';
import { unchanged, type PatchOutcome } from '../outcome.ts';
import { endOfLine, indentAt, indentUnit, lineAt, lineBreakAt } from '../text/source-layout.ts';
import type { SourceToPatch } from '../source-to-patch.ts';
import { freeName, pythonGuardLines, pythonWrapperLines } from './guard-text.ts';
import type { PythonHandler } from './bound-names.ts';
import { choosePython, parametersOf } from './choose-handler.ts';
import { pythonMisfitIn, pythonSenderIn } from './misfits.ts';
import { ownBuiltin } from './own-names.ts';
import { pythonScheduleUse } from './schedule-use.ts';
import { pythonNodesIn, readPython, type PythonNode } from './syntax.ts';

/**
 * Puts the guard into a handler in Python. Performs no I/O.
 *
 * @throws RangeError where something is nested more deeply than the stack has room
 */
export function patchPython({ source, handler: wanted }: Omit<SourceToPatch, 'file'>): PatchOutcome {
  const guards = guardsIn(source);
  const syntax = readPython(blanked(source, guards));
  if (!syntax.ok) return unchanged(syntax.issue);
  const { root } = syntax;
  const chosen = choosePython(root, source, wanted);
  const line = chosen.ok ? lineAt(source, chosen.handler.statement.from) : 1;
  const found = chosen.ok ? { name: chosen.handler.name, line } : undefined;
  const place = chosen.ok ? chosen.handler.statement : undefined;
  const isAlone = chosen.ok && chosen.handler.definition !== undefined && !chosen.handler.isDecorated;
  const marked =
    place !== undefined || wanted === undefined
      ? alreadyGuarded(source, guards, place && { ...place, isBehind: true })
      : undefined;
  const against =
    marked ??
    pythonMisfitIn(root, source) ??
    pythonScheduleUse(root, source, isAlone) ??
    ownBuiltin(root, chosen.ok ? chosen.handler.definition : undefined, source);
  if (against !== undefined) return unchanged(against, found);
  if (!chosen.ok) return unchanged(chosen.issue);

  const { handler } = chosen;
  const added = isRebound(handler) ? addedTo(root, handler) : undefined;
  if (added !== undefined) {
    return unchanged(
      refusal('handler-unfit', {
        line: lineAt(source, added.from),
        message: `"${handler.name}" is more than a function: its members are used, which the guard around it would not have.`,
        hint: `Write a handler of its own, def handler(event, context): return ${handler.name}(event, context), and patch that.`,
      }),
    );
  }
  const insertion = insertionFor(source, handler);
  if (insertion === undefined) {
    return unchanged(
      refusal('handler-unfit', {
        line,
        message: `"${handler.name}" shares its line with other statements.`,
        hint: 'Give it a line of its own; then patch it.',
      }),
    );
  }
  const called = handler.definition ?? handler.statement.children.find(({ name }) => name === 'LambdaExpression');
  const event = called === undefined ? undefined : parametersOf(called)[0]?.text;
  const doubt = called === undefined || event === undefined ? undefined : pythonSenderIn(called, event, source);
  return {
    changed: true,
    text: inserted(source, [insertion]),
    handler: { name: handler.name, line },
    issues: doubt === undefined ? [] : [doubt],
  };
}

/** Within a function of its own; behind what a decorator or a call makes. Undefined where no line is free. */
function insertionFor(source: string, handler: PythonHandler): Insertion | undefined {
  const { definition, statement, name } = handler;
  const event = definition === undefined ? undefined : eventOf(definition);
  if (definition !== undefined && event !== undefined && !isRebound(handler)) return within(source, definition, event);
  const lineEnd = endOfLine(source, statement.to);
  if (!isBlank(source.slice(statement.to, lineEnd))) return undefined;
  const lines = pythonWrapperLines(name, freeName(source), indentUnit(source));
  return { at: lineEnd, text: marksFor(source).below('#', lines, lineBreakAt(source, lineEnd), '') };
}

/** Is the name given another value behind the statement, because nothing can be put within? */
function isRebound({ definition, isDecorated }: PythonHandler): boolean {
  return definition === undefined || isDecorated || eventOf(definition) === undefined;
}

/** Where a name is used for more than being called: its members, as a decorator, or handed on. */
function addedTo(root: PythonNode, { name, statement }: PythonHandler): PythonNode | undefined {
  return [...pythonNodesIn(root)].find(({ name: kind, children, from, to }) => {
    if (from >= statement.from && to <= statement.to) return false;
    if (kind === 'MemberExpression') return children[0]?.text === name;
    // A decorator's chain of names is no member expression to the parser.
    if (kind === 'Decorator') return children[1]?.text === name;
    return (
      kind === 'ArgList' &&
      children.some((child, index) => child.text === name && children[index + 1]?.name !== 'AssignOp')
    );
  });
}

function within(source: string, definition: PythonNode, event: string): Insertion | undefined {
  const body = definition.children.find(({ name }) => name === 'Body');
  const statements = (body?.children ?? []).filter(({ name }) => name !== ':' && name !== 'Comment');
  const [first, second] = statements;
  if (body === undefined || first === undefined) return undefined;
  const unit = indentUnit(source);
  const lines = pythonGuardLines(event, freeName(source), unit);
  const marks = marksFor(source);
  const lineBreak = lineBreakAt(source, body.from);
  const hasDocstring = first.name === 'ExpressionStatement' && isDocstring(first.children);
  const after = hasDocstring ? first.to : body.from + 1;
  const lineEnd = endOfLine(source, after);
  const indent = indentAt(source, first.from);
  const startsLine = /(?:^\uFEFF?|[\r\n])[ \t]*$/.test(source.slice(0, first.from));
  if (startsLine && isBlank(source.slice(after, lineEnd))) {
    return { at: lineEnd, text: marks.below('#', lines, lineBreak, indent) };
  }
  const at = hasDocstring && second !== undefined ? second.from : first.from;
  if (startsLine) return undefined;
  return { at, text: marks.ahead('#', lines, lineBreak, indent + unit) };
}

/** A text, several that are joined, or either in parentheses. */
function isDocstring([node]: readonly PythonNode[]): boolean {
  if (node?.name === 'ParenthesizedExpression') return isDocstring(node.children.filter(({ name }) => name !== '('));
  return node?.name === 'String' || node?.name === 'ContinuedString';
}

/** How the function's statements call the event; undefined where they cannot have it. */
function eventOf(definition: PythonNode): string | undefined {
  const list = definition.children.find(({ name }) => name === 'ParamList')?.children ?? [];
  const [, first, second] = list;
  if (first?.name === 'VariableName') return first.text;
  return first?.name === '*' && second?.name === 'VariableName' ? `${second.text}[0]` : undefined;
}

function isBlank(rest: string): boolean {
  return /^[ \t]*(?:#.*)?$/.test(rest);
}
