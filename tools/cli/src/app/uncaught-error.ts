/**
 * The message of the error that ended a Node process, out of what the process wrote to standard error: without the quoted line
 * of code above it, the stack and the error's properties below it. Without an error, all that was written. Performs no I/O.
 */
export function uncaughtError(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/^Node\.js v\d/.test(line));
  const quoted = lines.findLastIndex((line) => /^\s*\^+\s*$/.test(line));
  const said = lines.slice(quoted + 1);
  const stack = said.findIndex((line) => /^\s+(at |\.\.\.)/.test(line));
  return (stack < 0 ? said : said.slice(0, stack)).join('\n').trim();
}
