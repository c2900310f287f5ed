/** A message of the service about a flow, taken apart. */
export interface ServiceMessage {
  /** As the service wrote it. */
  readonly text: string;
  /** Which of the messages it is; undefined for one that nobody has described. */
  readonly kind: MessageKind | undefined;
  /** `Actions[3].Parameters.Text`, or `2.Evaluate`, which is an action's index and its block's name. */
  readonly path?: string;
  /** Index of the action in `Actions`, where the message gives one. */
  readonly index?: number;
  /** What it names beside the path: an error type, an action type, an id, a parameter. */
  readonly name?: string;
}

export type MessageKind =
  | 'missing property'
  | 'missing error'
  | 'invalid error'
  | 'invalid type'
  | 'invalid name'
  | 'invalid value'
  | 'invalid branch'
  | 'no transitions'
  | 'no conditions'
  | 'empty value'
  | 'one of several'
  | 'at least one'
  | 'too many tags'
  | 'unknown id'
  | 'missing field'
  | 'wait in continue';

/** Terminals break lines between words, and Terraform draws a bar before each. */
const GAP = '[\\s│]+';

/** `2.Evaluate`: the index of an action, and the name of its block. */
const NUMBERED = /\d+\.[A-Z]\w*(?: \w+)*/.source;

const PATH = `Path:${GAP}(?<path>${NUMBERED}|${/[^\s"'`,;(){}\\]*[^\s"'`,;(){}\\.]/.source})`;

/** How the service words each kind, up to its path (flow-language 11; the last fields of a message may be left out). */
export const WORDINGS: Readonly<Record<MessageKind, RegExp>> = {
  'missing property': worded(/Action is missing required property/),
  'missing error': worded(/Action is missing required error\. Error: (?<name>\w+)/),
  'invalid error': worded(/Invalid Action error\. Error: (?<name>\w+)/),
  'invalid type': worded(/Invalid Action type\. Type: (?<name>[^\s"'`,;(){}\\]+)/),
  'invalid name': worded(/Invalid Action property name/),
  'invalid value': worded(/Invalid Action property value/),
  'invalid branch': worded(/Invalid branch/),
  'no transitions': worded(/Action does not support transitions/),
  'no conditions': worded(/Action does not support conditions/),
  'empty value': worded(/Empty value in (?<name>Parameters(?:\.\w+)*)/),
  'one of several': worded(/Only one of these properties may be defined\.? Properties: (?<name>\[[^\]\n]*\])/),
  'at least one': worded(/At least one of (?<name>\[[^\]\n]*\]) must be set/),
  'too many tags': worded(/More than \d+ tags in (?<name>Parameters(?:\.\w+)*)/),
  'unknown id': worded(
    /(?:Failed to convert id: (?<name>[^"'`,;(){}\\\n]*[^"'`,;(){}\\\s])|Not a supported id format)/,
  ),
  'missing field': worded(/JSON field is missing or null for field name: (?<name>\w+)/),
  'wait in continue': worded(/Unsupported Action In Wait Action's Continue Branch/),
};

/** A message that nobody has described: a sentence, and where it is true. */
export const UNDESCRIBED = new RegExp(`(?<![\\w\\].])[A-Z][\\w ,'-]{5,120}[\\w']\\.?${GAP}${PATH}`, 'g');

/** A path with nothing that says what is wrong there, as tools and people cut messages short. */
export const PATH_ALONE = new RegExp(
  `Path:${GAP}(?<path>${NUMBERED}|${/Actions\[\d+\](?:[^\s"'`,;(){}\\]*[^\s"'`,;(){}\\.])?/.source})`,
  'g',
);

function worded({ source }: RegExp): RegExp {
  return new RegExp(`${source.replaceAll(' ', GAP)}(?:[.,]*${GAP}${PATH})?`, 'g');
}
