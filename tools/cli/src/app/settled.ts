import { UsageError } from '../errors.ts';
import type { Surroundings } from '../outcome.ts';
import { issueSentence } from '../report/issues.ts';
import { SPEC_FILE, type App } from './app.ts';
import { readSpec } from './read-spec.ts';
import { staleGenerated } from './stale-files.ts';

/**
 * Sees to it that nobody takes what a command says of an app for what its specification says: one that is broken is refused, and
 * one that was changed since the last "warmline sync" is told.
 *
 * @throws UsageError when the specification cannot be used
 */
export async function settled(app: App, progress: Surroundings['progress']): Promise<App> {
  const { parsed } = readSpec(app);
  if (!parsed.ok) throw new UsageError(parsed.issues.map(issueSentence).join('\n'));
  const [first, ...others] = await staleGenerated(app, parsed.spec);
  if (first === undefined) return app;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  progress(
    `${app.shown}: ${first}${more} ${others.length === 0 ? 'is' : 'are'} not what ${SPEC_FILE} makes of it. What follows is of what is there; "warmline sync ${app.shown}" renews it.`,
  );
  return app;
}
