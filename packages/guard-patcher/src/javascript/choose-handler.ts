import type { Program } from '@babel/types';
import { refusal, type PatchIssue } from '../issue.ts';
import type { Bindings } from './bindings.ts';
import { exportSites, type ExportSite } from './export-sites.ts';
import { exportUse, exportWithin, furtherWrite, unseenExport } from './export-writes.ts';
import { placementFor, placeOf, type Guardable, type Placement, type Unfit } from './placement.ts';
import { lineOf } from './syntax.ts';
import { unwrapped } from './unwrapped.ts';

/** A handler and where its guard goes, or why there is none. */
export type Chosen =
  | {
      readonly ok: true;
      readonly name: string;
      readonly line: number;
      readonly placement: Guardable;
    }
  | { readonly ok: false; readonly issue: PatchIssue };

/**
 * Chooses the handler among what a file exports: the one of the name given, or else `handler`, or else the only one that is seen to be
 * a function. Performs no I/O.
 */
export function chooseHandler(program: Program, binding: Bindings, wanted: string | undefined): Chosen {
  const candidates = exportSites(program).map((site) => ({ site, placement: placementFor(site.value, binding) }));
  const fit = candidates.filter(({ site, placement }) => isLikely(site.name, placement));
  const named = candidates.filter(({ site }) => site.name === (wanted ?? 'handler'));
  const chosen = withoutRepeats(named.length > 0 || wanted !== undefined ? named : fit);
  const [first, second] = chosen;
  const unseen = named.length === 0 ? unseenHandler(program, wanted ?? 'handler') : undefined;
  if (unseen !== undefined) return refused(unseen);
  if (first === undefined)
    return refused(
      notFound(
        candidates.map(({ site }) => site),
        wanted,
        program,
      ),
    );
  if (second !== undefined) return refused(ambiguous(chosen.map(({ site }) => site)));
  const { site, placement } = first;
  if (placement.kind === 'nowhere') return refused(unfit(site, placement));
  const further = furtherWrite(program, site.name, site.node);
  if (further !== undefined) return refused(unfit(site, { kind: 'nowhere', why: 'reassigned', node: further }));
  const added = placement.kind === 'around' ? exportUse(program, site.name) : undefined;
  if (added !== undefined) return refused(unfit(site, { kind: 'nowhere', why: 'added-to', node: added }));
  return { ok: true, name: site.name, line: lineOf(placeOf(placement)), placement };
}

/** Why the handler's name may be exported though no site of it was found. */
function unseenHandler(program: Program, name: string): PatchIssue | undefined {
  const unseen = unseenExport(program, name);
  if (unseen !== undefined) {
    const from = unseen.module === undefined ? 'another file, or from a part of an object' : `"${unseen.module}"`;
    return refusal('handler-elsewhere', {
      line: lineOf(unseen.node),
      message: `The handler may come from ${from}.`,
      hint: 'Patch that file, or name the handler here by --handler file.name.',
    });
  }
  const within = furtherWrite(program, name);
  if (within === undefined) return undefined;
  return refusal('handler-unfit', {
    line: lineOf(within),
    message: 'Its handler is exported within another statement.',
    hint: 'Export one function at the top of the file; then patch it.',
  });
}

interface Candidate {
  readonly site: ExportSite;
  readonly placement: Placement;
}

/** One function that is exported in two ways is one handler. */
function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const place = (one: Candidate): unknown => (one.placement.kind === 'nowhere' ? one : placeOf(one.placement));
  return candidates.filter((one, index) => candidates.findIndex((other) => place(other) === place(one)) === index);
}

/** Is an export that nobody named a handler, as far as its code tells? What a call or a member gives may be anything. */
function isLikely(name: string, placement: Placement): boolean {
  if (placement.kind === 'within' || /handler/i.test(name)) return true;
  if (placement.kind === 'around') return /Function/.test(unwrapped(placement.expression).type);
  if (placement.why === 'elsewhere') return name === 'default';
  return placement.why !== 'not-a-function' && placement.why !== 'reassigned';
}

function refused(issue: PatchIssue): Chosen {
  return { ok: false, issue };
}

function notFound(sites: readonly ExportSite[], wanted: string | undefined, program: Program): PatchIssue {
  const names = [...new Set(sites.map(({ name }) => name))];
  const exported = names.length === 0 ? 'It exports nothing' : `It exports ${names.join(', ')}`;
  const within = names.length === 0 ? exportWithin(program) : undefined;
  if (within !== undefined) {
    return refusal('handler-unfit', {
      line: lineOf(within),
      message: 'Its handler is exported within another statement.',
      hint: 'Export one function at the top of the file; then patch it.',
    });
  }
  const lacking = wanted === undefined ? (names.length === 0 ? '' : ', and no function') : `, and no "${wanted}"`;
  return refusal('handler-not-found', {
    message: `${exported}${lacking}.`,
    hint: 'Name the file and the export as Lambda does: --handler index.handler.',
  });
}

function ambiguous(sites: readonly ExportSite[]): PatchIssue {
  const lines = sites.map(({ node }) => lineOf(node));
  const places = sites.map(({ name }, index) => `${name} in line ${lines[index] ?? 1}`);
  return refusal('handler-ambiguous', {
    line: lines[1] ?? 1,
    message: `Several could be the handler: ${places.join(', ')}.`,
    hint: 'Say which one by --handler file.name; where one name is exported twice, mend the file.',
  });
}

const REASONS: Readonly<
  Record<Unfit, (name: string, module: string | undefined) => readonly [message: string, hint: string]>
> = {
  generator: (name) => [
    `${name} is a generator, which Lambda does not run.`,
    'Name the handler by --handler file.name.',
  ],
  streaming: (name) => [
    `${name} streams its answer, which Amazon Connect cannot read.`,
    'Leave it as it is: no contact flow calls it.',
  ],
  'taken-apart': (name) => [
    `${name} takes its event apart in its parameters, and is exported where it is declared: a ping would fail before any statement.`,
    'Give the parameter a name (event) and take it apart in the first line; then patch it.',
  ],
  elsewhere: (name, module) => [
    `${name} comes from ${module === undefined ? 'another file' : `"${module}"`}.`,
    'Patch that file.',
  ],
  'added-to': (name) => [
    `${name} is more than a function: something is added to it, which the guard around it would not have.`,
    'Finish it in a variable of another name, and export that: export const handler = finished; then patch it.',
  ],
  'not-a-function': (name) => [`${name} is no function.`, 'Name the handler by --handler file.name.'],
  reassigned: (name) => [
    `${name} is given its value in several places, or is a class.`,
    'Export one function, declared once; then patch it.',
  ],
};

function unfit({ name, node }: ExportSite, { why, node: found, module }: Placement & { kind: 'nowhere' }): PatchIssue {
  const [message, hint] = REASONS[why](name === 'default' ? 'The handler' : `"${name}"`, module);
  return refusal(why === 'elsewhere' ? 'handler-elsewhere' : 'handler-unfit', {
    line: lineOf(found ?? node),
    message,
    hint,
  });
}
