import { isJsonObject, type JsonValue } from '@warmline/flow-json';

/** How an intrinsic function stands in a flow that was read out of a template, for example `${Ref:PRODAlias}`. */
const INTRINSIC = /^\$\{(?:Ref|GetAtt):([A-Za-z0-9]+)(?:\.[A-Za-z0-9.]+)?\}$/;

/**
 * The text of a property that CloudFormation puts together: a plain text, or an `Fn::Join` whose intrinsic functions are
 * written as markers. Undefined where it is neither.
 */
export function joinedText(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return undefined;
  const join = value['Fn::Join'];
  if (!Array.isArray(join)) return undefined;
  const [separator, parts] = join as [JsonValue, JsonValue];
  return typeof separator === 'string' && Array.isArray(parts)
    ? (parts as JsonValue[]).map((part) => (typeof part === 'string' ? part : marker(part))).join(separator)
    : undefined;
}

/** The logical id behind a marker; undefined for any other text. */
export function markedId(text: string): string | undefined {
  return INTRINSIC.exec(text)?.[1];
}

function marker(part: JsonValue): string {
  if (isJsonObject(part)) {
    const { Ref, 'Fn::GetAtt': getAtt } = part;
    if (typeof Ref === 'string') return `\${Ref:${Ref}}`;
    if (Array.isArray(getAtt)) return `\${GetAtt:${getAtt.join('.')}}`;
  }
  return '${Intrinsic}';
}
