import { printable, type Cause, type SilenceEnd, type SilenceStart } from '@warmline/flow-json';
import type { ShownBlock, ShownSilence } from './measure.ts';

/** `8 s`, or that there is no bound. */
export function secondsInWords(seconds: number | null): string {
  return seconds === null ? 'without bound' : `${Math.round(seconds * 100) / 100} s`;
}

/** Where a silence begins and ends. */
export function placesInWords({ from, to, circle }: ShownSilence): string {
  const begin = `from ${START[from.after]('block' in from ? quoted(from.block) : '')}`;
  if (to.at !== 'never') return `${begin} to ${END[to.at]('block' in to ? quoted(to.block) : '')}`;
  return circle === undefined || circle.length === 0
    ? `${begin}, without end`
    : `${begin}, round and round through ${namesInWords(circle)}`;
}

/** Blocks of one silence that are listed; the rest is counted. */
const MOST_BLOCKS = 25;

/** The blocks of a silence, one a line, with their seconds and what is silent. */
export function blockLines(blocks: readonly ShownBlock[]): readonly string[] {
  const rows = blocks.slice(0, MOST_BLOCKS).map((block) => ({
    time: `${block.times === 1 ? '' : `${block.times} × `}${secondsInWords(block.seconds)}`,
    what: `${quoted(block.block)} ${CAUSE[block.cause](block)}`,
  }));
  const width = Math.max(0, ...rows.map(({ time }) => time.length));
  return [
    ...rows.map(({ time, what }) => `${time.padStart(width)}  ${what}`),
    ...(blocks.length > MOST_BLOCKS ? [`and ${blocks.length - MOST_BLOCKS} more blocks`] : []),
  ];
}

/** Identifiers in a row, not more of them than one reads. */
export function namesInWords(identifiers: readonly string[]): string {
  const names = identifiers.slice(0, MOST_NAMES).map(quoted).join(', ');
  return identifiers.length > MOST_NAMES ? `${names} and ${identifiers.length - MOST_NAMES} more` : names;
}

const MOST_NAMES = 10;

function quoted(identifier: string): string {
  return `"${printable(identifier)}"`;
}

const START: Readonly<Record<SilenceStart['after'], (block: string) => string>> = {
  'call-start': () => 'the start of the call',
  prompt: (block) => `the prompt ${block}`,
  question: (block) => `the question ${block}`,
  elsewhere: (block) => `${block}, when the contact is back,`,
  unknown: (block) => `the block ${block}`,
  meanwhile: (block) => `what is heard during the Wait ${block}`,
};

const END: Readonly<Record<Exclude<SilenceEnd['at'], 'never'>, (block: string) => string>> = {
  prompt: (block) => `the prompt ${block}`,
  question: (block) => `the question ${block}`,
  elsewhere: (block) => `${block}, where the contact leaves`,
  unknown: (block) => `the block ${block}`,
  'flow-end': () => 'the end of the flow',
};

const CAUSE: Readonly<Record<Cause, (block: ShownBlock) => string>> = {
  function: (block) => `waits for ${block.function === undefined ? 'a function' : printable(block.function)}`,
  wait: () => 'waits',
  poll: () => 'asks for a result until it is there',
  pause: () => 'pauses',
};
