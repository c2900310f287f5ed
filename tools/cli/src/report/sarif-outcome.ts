import type { Log } from 'sarif';
import type { Surroundings } from '../outcome.ts';
import { KNOWN_RULES } from './known-rules.ts';
import { ownVersion } from './own-version.ts';
import { sarifLog, type SarifFile } from './sarif.ts';
import { sourceUris } from './source-uri.ts';

/** Writes findings as SARIF; when GitHub does not take all of them, the diagnostics say so too. */
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
  return log;
}
