/** Is the text there to be replaced: does it shout, wear the marks of a template, ask for it, or speak of an ARN? */
export function isGap(text: string): boolean {
  return text === text.toUpperCase() || /[<>#{}[\]@]/.test(text) || GAP_WORDS.test(text) || ARN_WORD.test(text);
}

/** What people write where somebody is to put an id. */
const GAP_WORDS = /(?:^|[^a-z])(?:your|placeholder|replace|insert|select|dummy|example|todo)(?:$|[^a-z])/i;

/** What speaks of an ARN is none: `lookup_arn`, `LookupFunctionArn`. */
const ARN_WORD = /(?:^|[^a-z])arn(?![a-z])|(?<=[a-z])A(?:rn|RN)(?![a-z])/;
