import { explainRejection, isRejection, lint, parse, printable, type Explanation } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';
import { locateIn } from '../files/locate-in.ts';
import type { FlowFile } from '../files/read-flow-files.ts';
import { tooLarge } from '../files/too-large.ts';
import type { Outcome } from '../outcome.ts';
import { blockNaming, type BlockNaming } from '../report/block-naming.ts';
import type { IssuePlace } from '../report/file-issues.ts';
import { issueSentence, placeInWords } from '../report/issues.ts';
import { withRegion } from '../report/with-region.ts';
import type { LintSettings } from './lint-settings.ts';

/** An explanation with its places in the file. */
type PlacedExplanation = Explanation & {
  readonly places: readonly (Explanation['places'][number] & IssuePlace)[];
  readonly issues: readonly (Explanation['issues'][number] & IssuePlace)[];
};

/**
 * Explains why the service refused a flow. Performs no I/O.
 *
 * @param rejection any text that holds the service's messages
 * @throws UsageError when the file is no flow, or the text holds no message
 */
export function explain(file: FlowFile, rejection: string, settings: LintSettings): Outcome {
  if (file.tooLarge) throw new UsageError(issueSentence(tooLarge(file.shown)));
  const parsed = parse(file.text, file.shown);
  if (!parsed.ok) throw new UsageError(parsed.issues.map(issueSentence).join('\n'));
  const { flow, wrapper } = parsed;
  const flowType = settings.flowType ?? wrapper?.flowType;
  const issues = lint(flow, { file: file.shown, ...settings, ...(flowType === undefined ? {} : { flowType }) });

  const locate = locateIn(file, wrapper?.at);
  const explanations = explainRejection(rejection, flow, issues).map((explanation) => ({
    ...explanation,
    places: explanation.places.map((place) => withRegion(place, locate)),
    issues: explanation.issues.map((issue) => withRegion(issue, locate)),
  }));
  if (explanations.length === 0) throw new UsageError(isRejection(rejection) ? NO_PROBLEMS : NO_MESSAGE);
  return {
    exitCode: 0,
    json: { file: file.shown, explanations },
    text: explanations.map((one) => explanationText(one, file.shown, blockNaming(flow))).join('\n\n'),
  };
}

const NO_PROBLEMS =
  'The text says that the service refused the flow, and not why: its list of problems is missing. "aws connect create-contact-flow … --debug" prints it ("problems"). Without it, lint lists what the rules find.';

const NO_MESSAGE =
  'The text holds no message of the service about a flow, such as "Invalid Action property value. Path: Actions[3].Parameters.Text". Give what the service answered, as a text, a file, or "-" for standard input.';

function explanationText(explanation: PlacedExplanation, file: string, naming: BlockNaming): string {
  const { message, meaning, advice, places, mismatch, issues } = explanation;
  const lines = [
    ...(mismatch === undefined ? [] : [mismatch]),
    ...places.flatMap((place) => [placeInWords(place, file), ...blockInWords(place.block)]),
    meaning,
    `→ ${advice}`,
    ...issues.map((issue) => `${issue.code} ${issue.rule} says so too: ${issue.message} → ${issue.hint}`),
  ];
  return [printable(message), ...lines.map((line) => `  ${printable(naming(line))}`)].join('\n');
}

function blockInWords(block: Explanation['places'][number]['block']): readonly string[] {
  if (block === undefined) return [];
  const name = block.name === undefined ? '' : `, in the console: ${block.name}`;
  return [`The block "${block.identifier}": ${block.type}${name}.`];
}
