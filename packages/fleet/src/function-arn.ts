/** The parts of a Lambda function's ARN. */
export interface FunctionArn {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  readonly name: string;
  /** Alias or version; null where the ARN has none, and for `$LATEST`, which is the same (Lambda Developer Guide, versions). */
  readonly qualifier: string | null;
}

/** Takes a function's ARN apart; undefined for any other text. */
export function parseFunctionArn(text: string): FunctionArn | undefined {
  const match = /^arn:([\w-]+):lambda:([\w-]+):(\d{12}):function:([\w-]+)(?::([\w$-]+))?$/.exec(text);
  if (match === null) return undefined;
  const [, partition = '', region = '', account = '', name = '', qualifier] = match;
  return { partition, region, account, name, qualifier: qualifierOf(qualifier) };
}

/**
 * Takes a function's name apart in every form that Lambda's API has for it: `order-status`, `123456789012:function:order-status` and the
 * ARN, each with or without a qualifier (Lambda API, Invoke); undefined for any other text.
 *
 * @param home what is meant where the name does not say
 */
export function parseFunctionName(
  text: string,
  { partition, region, account: ownAccount }: Pick<FunctionArn, 'partition' | 'region' | 'account'>,
): FunctionArn | undefined {
  const match = /^(?:(\d{12}):)?(?:function:)?([\w-]+)(?::([\w$-]+))?$/.exec(text);
  if (match === null) return parseFunctionArn(text);
  const [, account = ownAccount, name = '', qualifier] = match;
  return { partition, region, account, name, qualifier: qualifierOf(qualifier) };
}

/** A qualifier in its one form: null for none and for `$LATEST`. */
export function qualifierOf(text: string | undefined): string | null {
  return text === undefined || text === '' || text === '$LATEST' ? null : text;
}

/** Is a qualifier the number of a version? No alias has a name of digits alone (Lambda API, CreateAlias). */
export function isVersion(qualifier: string | null): boolean {
  return qualifier !== null && /^\d+$/.test(qualifier);
}

/** The ARN of the function itself. */
export function unqualifiedArn({ partition, region, account, name }: FunctionArn): string {
  return `arn:${partition}:lambda:${region}:${account}:function:${name}`;
}

/** The ARN of a function under a qualifier. */
export function qualifiedArn(functionArn: string, qualifier: string | null): string {
  return qualifier === null ? functionArn : `${functionArn}:${qualifier}`;
}

/** A function under its qualifier, as people and `--function` write it. */
export function shownName(name: string, qualifier: string | null): string {
  return qualifier === null ? name : `${name}:${qualifier}`;
}
