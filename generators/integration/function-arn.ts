/** ARN of a Lambda function, with or without a version or an alias behind it. */
export const FUNCTION_ARN =
  /^arn:aws(?:-[a-z]+)*:lambda:[a-z]{2,}(?:-[a-z]+)+-[0-9]:[0-9]{12}:function:[a-zA-Z0-9_-]{1,64}(?::(?:\$LATEST|[a-zA-Z0-9_-]{1,128}))?$/;

/** Whether an ARN names a version or an alias, so that what it calls changes only when somebody moves it. */
export function isQualified(functionArn: string): boolean {
  const qualifier = functionArn.split(':')[7];
  return qualifier !== undefined && qualifier !== '$LATEST';
}
