import { PATH_ALONE, UNDESCRIBED, WORDINGS, type MessageKind, type ServiceMessage } from './service-message.ts';

/**
 * Finds the service's messages about a flow in any text that holds them: the message alone, a response with its `problems`, what
 * `aws --debug` prints, an error of Terraform, Pulumi or CloudFormation. Of a message that was cut short its path is enough. Each
 * comes once, in the order of the text. Performs no I/O.
 */
export function findMessages(text: string): readonly ServiceMessage[] {
  const plain = unescaped(text);
  const worded = Object.entries(WORDINGS).flatMap(([kind, wording]) =>
    spansIn(plain, wording, () => kind as MessageKind),
  );
  const undescribed = apart(
    spansIn(plain, UNDESCRIBED, () => undefined),
    worded,
  );
  const alone = apart(spansIn(plain, PATH_ALONE, kindOfPath), [...worded, ...undescribed]);
  const inOrder = [...worded, ...undescribed, ...alone].sort((one, other) => one.from - other.from);
  return [...new Map(inOrder.map(({ message }) => [message.text, message])).values()];
}

/** Does a text say that the service refused a flow, in whatever words? */
export function isRejection(text: string): boolean {
  return /InvalidContactFlow(?:Module)?Exception/.test(text);
}

/** Texts within texts carry backslashes before their quotes and line ends, more for each level. */
function unescaped(text: string): string {
  return text.replace(/\\+([^]?)/g, (escape, character: string) => {
    if ('"\'/'.includes(character)) return character;
    return 'nrt'.includes(character) ? '\n' : escape;
  });
}

/** A message, and the stretch of the text that it is. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly message: ServiceMessage;
}

function spansIn(text: string, wording: RegExp, kindOf: (path: string) => MessageKind | undefined): readonly Span[] {
  return [...text.matchAll(wording)].map((match) => spanOf(match, kindOf(match.groups?.['path'] ?? '')));
}

/** Spans that no other one overlaps. */
function apart(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  return spans.filter(({ from, to }) => !others.some((other) => other.from < to && from < other.to));
}

/** What can only be meant where the path stands alone: the service numbers actions in two of its messages. */
function kindOfPath(path: string): MessageKind | undefined {
  if (/^\d+\.Parameter/.test(path)) return 'invalid value';
  return /^\d/.test(path) ? 'invalid branch' : undefined;
}

function spanOf({ 0: text, index: from, groups = {} }: RegExpExecArray, kind: MessageKind | undefined): Span {
  const { path, name } = groups;
  const index = /^(?:Actions\[(\d+)\]|(\d+)\.)/.exec(path ?? '');
  const message = {
    text: text.replace(/[\s│]+/g, ' '),
    kind,
    ...(path === undefined ? {} : { path }),
    ...(index === null ? {} : { index: Number(index[1] ?? index[2]) }),
    ...(name === undefined ? {} : { name }),
  };
  return { from, to: from + text.length, message };
}
