import { printable, printableLines } from '@warmline/flow-json';
import type { BlockNaming } from '../report/block-naming.ts';
import { issueSentence } from '../report/issues.ts';
import { table } from '../report/table.ts';
import { blockLines, namesInWords, placesInWords, secondsInWords } from './in-words.ts';
import { isOver, type FlowSilence } from './measure.ts';

/** Other silences of a flow that are told; the rest is counted. */
const MOST_OTHERS = 5;

/** A flow's silences, and how its blocks are called. */
export interface NamedSilence extends FlowSilence {
  readonly naming: BlockNaming;
}

/**
 * Tells how long flows are silent: every flow where there is one, else those that are over the budget; and a table of all.
 *
 * @param budget the silence that is let pass, in seconds
 */
export function silenceText(flows: readonly NamedSilence[], budget: number): string {
  const measured = flows.filter(({ issues }) => issues.length === 0);
  const broken = flows.flatMap(({ issues }) => issues);
  const over = measured.filter(({ worstSeconds }) => isOver(worstSeconds, budget));
  const told = measured.length === 1 ? measured : over;
  return [
    ...(broken.length > 0 ? [broken.map((issue) => printable(issueSentence(issue))).join('\n')] : []),
    ...told.map((flow) => printableLines(flow.naming(flowText(flow, budget)))),
    ...(measured.length > 1 ? [...tableOf(measured), summary(measured.length, over.length, budget)] : []),
  ].join('\n\n');
}

function summary(measured: number, over: number, budget: number): string {
  return `${measured} flows measured: ${over === 0 ? 'none' : over} silent for longer than ${budget} s.`;
}

function flowText(flow: FlowSilence, budget: number): string {
  const {
    worstSeconds,
    expectedSeconds,
    worstSecondsWithEmptyReferences: emptied,
    silences,
    silencesOverBudget,
  } = flow;
  const more = silencesOverBudget - 1 - MOST_OTHERS;
  const [worst, ...others] = silences;
  const name = printable(nameOf(flow));
  if (worst === undefined) return [`${name}: something is always heard.`, ...emptiedLine(0, emptied)].join('\n');
  const expected = expectedSeconds === null ? '' : `, ${secondsInWords(expectedSeconds)} expected`;
  return [
    `${name}: ${worstSeconds === null ? 'silence' : 'silent for'} ${secondsInWords(worstSeconds)}${worstSeconds === null ? '' : ' at worst'}${expected}`,
    `  ${sentence(placesInWords(worst))}:`,
    ...blockLines(worst.blocks).map((line) => `    ${line}`),
    ...(others.length > 0 ? [`  Also longer than ${budget} s:`] : []),
    ...others.slice(0, MOST_OTHERS).map((other) => {
      const blocks = namesInWords([...new Set(other.blocks.map(({ block }) => block))]);
      return `    ${secondsInWords(other.seconds)} ${placesInWords(other)} (${blocks})`;
    }),
    ...(more > 0 ? [`    and ${more} more`] : []),
    ...emptiedLine(worstSeconds, emptied),
  ].join('\n');
}

function emptiedLine(seconds: number | null, emptied: number | null): readonly string[] {
  if (emptied === seconds) return [];
  return [`  If the prompts that are nothing but references come out empty: ${secondsInWords(emptied)}.`];
}

/** The longest silence first. Flows without one are counted, not listed. */
function tableOf(flows: readonly FlowSilence[]): readonly string[] {
  const silent = flows.filter(({ silences }) => silences.length > 0);
  const rows = [...silent]
    .sort((one, other) => (other.worstSeconds ?? Infinity) - (one.worstSeconds ?? Infinity) || 0)
    .map((flow) => [
      printable(nameOf(flow)),
      secondsInWords(flow.worstSeconds),
      flow.expectedSeconds === null ? '' : secondsInWords(flow.expectedSeconds),
    ]);
  const rest = flows.length - silent.length;
  return [
    ...(rows.length === 0 ? [] : [table(['flow', 'worst', 'expected'], rows)]),
    ...(rest === 0 ? [] : [`In ${rest === 1 ? '1 flow' : `${rest} flows`} something is always heard.`]),
  ];
}

function nameOf({ file, flow }: FlowSilence): string {
  return flow === undefined ? file : `${file}: ${flow}`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
