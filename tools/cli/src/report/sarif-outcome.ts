import type { Log } from 'sarif';
import type { Surroundings } from '../outcome.ts';
import { KNOWN_RULES } from './known-rules.ts';
import { ownVersion } from './own-version.ts';
import { bytesTooMany, MOST_COMPRESSED_BYTES } from './sarif-limits.ts';
import { sarifLog, type SarifFile } from './sarif.ts';
import { sourceUris } from './source-uri.ts';

/** Writes findings as SARIF; when GitHub does not take all of them, or none because they are too many bytes, the diagnostics say so. */
export function sarifOutcome(
  files: readonly SarifFile[],
  command: string,
  { cwd, progress }: Pick<Surroundings, 'cwd' | 'progress'>,
): Log {
  const log = sarifLog(files, { command, version: ownVersion(), rules: KNOWN_RULES, uriOf: sourceUris(cwd) });
  const notices = log.runs.flatMap(({ invocations = [] }) =>
    invocations.flatMap(({ toolExecutionNotifications = [] }) => toolExecutionNotifications),
  );
  for (const { message } of notices) progress(message.text ?? '');
  const bytes = bytesTooMany(JSON.stringify(log), MOST_COMPRESSED_BYTES);
  if (bytes !== undefined) progress(tooLargeInWords(bytes));
  return log;
}

function tooLargeInWords(bytes: number): string {
  const [has, takes] = [bytes, MOST_COMPRESSED_BYTES].map((count) => (count / 1e6).toFixed(1));
  return `The log has ${has} MB when it is compressed; GitHub takes ${takes} MB. Judge fewer files at a time, or fewer rules.`;
}
