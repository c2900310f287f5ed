import type { BlockName } from '../../naming/block-name.ts';
import type { BranchName, Destination, FlowDiff, Rename, Rewiring, ValueChange, WholeBlock } from '../flow-diff.ts';
import { isUuid } from '../../naming/uuid.ts';
import { name, text, type Entry, type Piece, type Section } from './section.ts';

/** Arranges a diff for readers: what changes most comes first, what changes nothing for a caller last. Empty ones are left out. */
export function sectionsOf(diff: FlowDiff): readonly Section[] {
  const { start } = diff;
  const sections: readonly Section[] = [
    { title: 'Start', entries: start === undefined ? [] : [{ head: wire(start.before, start.after), lines: [] }] },
    { title: 'Added', entries: diff.added.map(wholeBlock) },
    { title: 'Removed', entries: diff.removed.map(({ block }) => ({ head: heading(block), lines: [] })) },
    { title: 'Reworded', entries: diff.reworded.map(reworded) },
    { title: 'Changed', entries: diff.changed.map(changed) },
    { title: 'Rewired', entries: rewired(diff.rewired) },
    { title: 'Conditions in another order', entries: diff.reordered.map(reordered) },
    { title: 'Settings', entries: diff.settings.map((change) => ({ head: valueLine(change, ''), lines: [] })) },
    { title: 'Renamed', entries: renamed(diff.renamed) },
    { title: 'Rewired, but never taken', entries: rewired(diff.untaken) },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

function heading({ name: given, title }: BlockName): readonly Piece[] {
  return given.startsWith(title) ? [name(given)] : [name(given), text(' '), { kind: 'title', title }];
}

function wholeBlock({ block, prompts, branches }: WholeBlock): Entry {
  return {
    head: heading(block),
    lines: [
      ...prompts.map((prompt): readonly Piece[] => [
        text('says '),
        { kind: 'words', words: [{ kind: 'same', text: prompt }] },
      ]),
      ...[...Map.groupBy(branches, ({ leadsTo }) => leadsTo.name)].map(([leadsTo, ways]) => [
        ...branchNames(ways),
        text(' → '),
        name(leadsTo),
      ]),
    ],
  };
}

function reworded({ block, path, pathBefore, words }: FlowDiff['reworded'][number]): Entry {
  const place =
    pathBefore === undefined ? [] : [text(', '), name(shortPath(pathBefore)), text(' → '), name(shortPath(path))];
  return { head: [...heading(block), ...place], lines: [[{ kind: 'words', words }]] };
}

function changed({ block, type, values }: FlowDiff['changed'][number]): Entry {
  const types =
    type === undefined ? [] : [[name('Type'), text(': '), name(type.before), text(' → '), name(type.after)]];
  return { head: heading(block), lines: [...types, ...values.map((change) => valueLine(change, 'Parameters.'))] };
}

function valueLine({ path, before, after }: ValueChange, prefix: string): readonly Piece[] {
  const value = (given: ValueChange['before']): Piece => ({
    kind: 'value',
    ...(given === undefined ? {} : { value: given }),
  });
  return [
    name(path.startsWith(prefix) ? path.slice(prefix.length) : path),
    text(': '),
    value(before),
    text(' → '),
    value(after),
  ];
}

function shortPath(path: string): string {
  return path.replace(/^Parameters\./, '');
}

/** The branches of one block stand together. */
function rewired(changes: readonly Rewiring[]): readonly Entry[] {
  return [...Map.groupBy(changes, ({ block }) => block).values()].flatMap((ofBlock) => {
    const [first] = ofBlock;
    if (first === undefined) return [];
    const together = Map.groupBy(ofBlock, ({ before, after }) => JSON.stringify([before?.name, after?.name]));
    const lines = [...together.values()].map((ways) => [
      ...branchNames(ways),
      text(': '),
      ...wire(ways[0]?.before ?? null, ways[0]?.after ?? null),
    ]);
    return [{ head: heading(first.block), lines }];
  });
}

/** Branches that share a way stand together. */
function branchNames(ways: readonly { readonly branch: BranchName }[]): readonly Piece[] {
  return ways.flatMap(({ branch }, index) => [...(index === 0 ? [] : [text(', ')]), name(branch.name)]);
}

function wire(before: Destination | null, after: Destination | null): readonly Piece[] {
  const end = (destination: Destination | null): Piece =>
    destination === null ? text('none') : name(destination.name);
  return [end(before), text(' → '), end(after)];
}

function reordered({ block, before, after }: FlowDiff['reordered'][number]): Entry {
  const list = (names: readonly string[]): Piece => name(names.join(', '));
  return { head: heading(block), lines: [[list(before), text(' → '), list(after)]] };
}

/** Names that people gave are listed; UUIDs are counted, because nobody knows them. */
function renamed(renames: readonly Rename[]): readonly Entry[] {
  const given = renames.filter(({ before, after }) => !isUuid(before.identifier) || !isUuid(after.identifier));
  const anonymous = renames.length - given.length;
  return [
    ...given.map(({ before, after }) => ({ head: [name(before.name), text(' → '), name(after.name)], lines: [] })),
    ...(anonymous === 0 ? [] : [{ head: [text(`${anonymous} by another UUID`)], lines: [] }]),
  ];
}
