import type { BlockStatement, Program } from '@babel/types';
import { inserted, type Insertion } from '../insertion.ts';
import { warning, type PatchIssue } from '../issue.ts';
import { markedIn, marksFor } from '../marks.ts';
import { withWayBack } from '../modernised.ts';
import { unchanged, type PatchOutcome } from '../outcome.ts';
import { endOfLine, indentAt, indentUnit, lineBreakAt } from '../source-layout.ts';
import type { SourceToPatch } from '../source-to-patch.ts';
import { chooseHandler, type Chosen } from './choose-handler.ts';
import { guardLines, wrapperOf } from './guard-text.ts';
import { misfitIn, senderDoubt } from './misfits.ts';
import { modernise, type Modernised } from './modernise.ts';
import { ownGlobal } from './own-globals.ts';
import type { Placement } from './placement.ts';
import { scheduleUse } from './schedule-use.ts';
import { endOf, lineOf, readSyntax, startOf } from './syntax.ts';

/** Puts the guard into a handler in JavaScript or TypeScript. Never throws; performs no I/O. */
export function patchJavaScript({
  source,
  file,
  handler: wanted,
  modernise: isModernised,
}: SourceToPatch): PatchOutcome {
  const syntax = readSyntax(source, file);
  if (!syntax.ok) return unchanged(syntax.issue);
  const { program } = syntax.file;
  const chosen = chooseHandler(program, wanted);
  const found = chosen.ok ? { name: chosen.name, line: chosen.line } : undefined;
  const against = markedIn(source) ?? misfitIn(program) ?? scheduleUse(program) ?? ownGlobal(program);
  if (against !== undefined) return unchanged(against, found);
  if (!chosen.ok) return unchanged(chosen.issue);

  const { name, line, placement } = chosen;
  const isTypeScript = /\.[cm]?tsx?$/i.test(file);
  const stays = isModernised === true ? asyncOf(source, program, placement, isTypeScript) : undefined;
  if (stays?.ok === true) {
    const { text, trailer } = withWayBack(source, stays.replacements, lineBreakAt(source, 0));
    const again = patchJavaScript({ source: text, file, ...(wanted !== undefined && { handler: wanted }) });
    return again.changed ? { ...again, text: again.text + trailer } : again;
  }
  return {
    changed: true,
    text: inserted(source, insertionsFor(source, placement, isTypeScript)),
    handler: { name, line },
    issues: doubts(program, chosen, stays),
  };
}

/** What makes a handler async that answers by a callback; undefined for every other. */
function asyncOf(
  source: string,
  program: Program,
  placement: Guardable,
  isTypeScript: boolean,
): Modernised | undefined {
  if (placement.kind !== 'within' || placement.reply.kind !== 'callback') return undefined;
  const { handler, reply } = placement;
  if (isTypeScript) return { ok: false, line: lineOf(handler), why: 'its types would have to change, too' };
  return modernise(source, program, handler, reply.callback);
}

function insertionsFor(source: string, placement: Guardable, isTypeScript: boolean): readonly Insertion[] {
  const unit = indentUnit(source);
  const marks = marksFor(source);
  if (placement.kind === 'around') {
    const [start, end] = [startOf(placement.expression), endOf(placement.expression)];
    const layout = { isTypeScript, unit, lineBreak: lineBreakAt(source, start), indent: indentAt(source, start) };
    const [before, behind] = marks.around(...wrapperOf(layout));
    if (!placement.isShorthand)
      return [
        { at: start, text: before },
        { at: end, text: behind },
      ];
    const name = source.slice(start, end);
    const [opening, closing] = marks.around(`: ${wrapperOf(layout)[0]}`, `${name})`);
    return [{ at: end, text: opening + closing }];
  }

  const body = placement.handler.body as BlockStatement;
  const brace = startOf(body) + 1;
  const lastDirective = body.directives.at(-1);
  const after = lastDirective === undefined ? brace : endOf(lastDirective);
  const lineBreak = lineBreakAt(source, brace);
  const lines = guardLines({ ...placement, isTypeScript, unit });
  const lineEnd = endOfLine(source, after);
  if (
    /^[ \t]*(?:\/\/.*|(?:\/\*(?:(?!\*\/).)*\*\/[ \t]*)*)$/.test(source.slice(after, lineEnd)) &&
    lineEnd < source.length
  ) {
    const [first] = body.body;
    const indent = first === undefined ? indentAt(source, startOf(body)) + unit : indentAt(source, startOf(first));
    return [{ at: lineEnd, text: marks.below('//', lines, lineBreak, indent) }];
  }
  const [first] = body.body;
  const at = first === undefined ? endOf(body) - 1 : startOf(first);
  return [{ at, text: marks.ahead('//', lines, lineBreak, indentAt(source, at) + unit) }];
}

type Guardable = Exclude<Placement, { kind: 'nowhere' }>;

function doubts(
  program: Program,
  { placement }: Chosen & { ok: true },
  stays: Modernised | undefined,
): readonly PatchIssue[] {
  if (placement.kind !== 'within') return [];
  const { event, reply, handler } = placement;
  const sender = senderDoubt(program, event);
  const line = stays?.ok === false ? stays.line : lineOf(handler);
  const left = stays?.ok === false ? ` It stays as it is: ${stays.why}.` : '';
  const callback =
    reply.kind === 'callback'
      ? [
          warning('callback-handler', {
            line,
            message: `It answers by a callback, which the runtime nodejs24.x does not hand over any more.${left}`,
            hint: stays === undefined ? CALLBACK_HINT : 'Make it async by hand before the runtime is changed.',
          }),
        ]
      : [];
  return [...callback, ...(sender === undefined ? [] : [sender])];
}

const CALLBACK_HINT =
  'Make it async before the runtime is changed; --modernise does so where that is provably the same.';
