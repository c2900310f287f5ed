import { UNDESCRIBED, WORDINGS, type MessageKind, type ServiceMessage } from './service-message.ts';

/**
 * Finds the service's messages about a flow in any text that holds them: the message alone, a response with its `problems`, what
 * `aws --debug` prints, an error of Terraform, Pulumi or CloudFormation. Each comes once, in the order of the text. Performs no
 * I/O.
 */
export function findMessages(text: string): readonly ServiceMessage[] {
  const plain = unescaped(text);
  const found = Object.entries(WORDINGS).flatMap(([kind, wording]) =>
    [...plain.matchAll(wording)].map((match) => spanOf(match, kind as MessageKind)),
  );
  const undescribed = [...plain.matchAll(UNDESCRIBED)]
    .map((match) => spanOf(match, undefined))
    .filter(({ from, to }) => !found.some((other) => other.from < to && from < other.to));
  const inOrder = [...found, ...undescribed].sort((one, other) => one.from - other.from);
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
