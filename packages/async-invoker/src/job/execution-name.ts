/**
 * The name of the execution that does the work of a row: at most 80 characters of `A-Z a-z 0-9 - _`, as Step Functions and its
 * log take them (aws-facts 4.2). The time tells the executions of one key apart that follow one another.
 */
export function executionName(pk: string, createdAt: number): string {
  return `${pk}-${createdAt.toString(36)}`;
}
