import type { BlockStatement } from '@babel/types';
import { inserted, type Insertion } from '../text/insertion.ts';
import { alreadyGuarded, blanked, guardsIn, marksFor, type GuardRange } from '../marks.ts';
import { withWayBack } from '../modernised.ts';
import { unchanged, type PatchOutcome } from '../outcome.ts';
import { endOfLine, indentAt, indentUnit, lineBreakAt } from '../text/source-layout.ts';
import type { SourceToPatch } from '../source-to-patch.ts';
import { languageOf } from '../language.ts';
import { bindingsOf } from './bindings.ts';
import { chooseHandler } from './choose-handler.ts';
import { guardLines, wrapperOf } from './guard-text.ts';
import { doubtsOf } from './doubts.ts';
import { misfitIn } from './misfits.ts';
import { modernise, type Modernised, type Reading } from './modernise.ts';
import { ownGlobal } from './own-globals.ts';
import { placeOf, type Guardable } from './placement.ts';
import { scheduleUse } from './schedule-use.ts';
import { endOf, lineOf, readSyntax, startOf } from './syntax.ts';

/**
 * Puts the guard into a handler in JavaScript or TypeScript. Performs no I/O.
 *
 * @throws RangeError where something is nested more deeply than the stack has room
 */
export function patchJavaScript(given: SourceToPatch): PatchOutcome {
  return patchFrom(given, given.source);
}

/** @param original what the source was before it was made async: what taking the guard out must give */
function patchFrom(
  { source, file, handler: wanted, modernise: isModernised }: SourceToPatch,
  original: string,
): PatchOutcome {
  const guards = guardsIn(source);
  const syntax = readSyntax(blanked(source, guards), file);
  if (!syntax.ok) return unchanged(syntax.issue);
  const { program } = syntax.file;
  const binding = bindingsOf(program);
  const chosen = chooseHandler(program, binding, wanted);
  const found = chosen.ok ? { name: chosen.name, line: chosen.line } : undefined;
  const place = chosen.ok ? placeOf(chosen.placement) : undefined;
  const alone = chosen.ok && chosen.placement.kind === 'within' ? place : undefined;
  const marked =
    place !== undefined || wanted === undefined
      ? alreadyGuarded(source, guards, place && { from: startOf(place), to: endOf(place), isBehind: false })
      : undefined;
  const against = marked ?? misfitIn(program) ?? scheduleUse(program, alone) ?? ownGlobal(program);
  if (against !== undefined) return unchanged(against, found);
  if (!chosen.ok) return unchanged(chosen.issue);

  const { name, line, placement } = chosen;
  const isTypeScript = languageOf(file) === 'typescript';
  const reading = { source, program, binding };
  const stays = isModernised === true ? asyncOf(reading, guards, placement, isTypeScript) : undefined;
  if (stays?.ok === true) {
    const { text, trailer } = withWayBack(source, stays.replacements, lineBreakAt(source, 0));
    const again = patchFrom({ source: text, file, ...(wanted !== undefined && { handler: wanted }) }, original);
    if (again.changed) return { ...again, text: again.text + trailer };
  }
  return {
    changed: true,
    text: inserted(source, insertionsFor(source, placement, isTypeScript, original)),
    handler: { name, line },
    issues: doubtsOf(placement, stays?.ok === true ? UNREADABLE : stays),
  };
}

/** What makes a handler async that answers by a callback; undefined for every other. */
function asyncOf(
  reading: Reading,
  guards: readonly GuardRange[],
  placement: Guardable,
  isTypeScript: boolean,
): Modernised | undefined {
  if (placement.kind !== 'within' || placement.reply.kind !== 'callback') return undefined;
  const { handler, reply } = placement;
  const stays = (why: string): Modernised => ({ ok: false, line: lineOf(handler), why });
  if (isTypeScript) return stays('its types would have to change, too');
  if (guards.length > 0) return stays('another handler of the file is guarded already');
  return modernise(reading, handler, reply.callback);
}

function insertionsFor(
  source: string,
  placement: Guardable,
  isTypeScript: boolean,
  original: string,
): readonly Insertion[] {
  const unit = indentUnit(source);
  const marks = marksFor(original);
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

/** What was made of a handler cannot be patched after all, so that it stays. */
const UNREADABLE: Modernised = { ok: false, line: 1, why: 'what would be made of it cannot be read' };
