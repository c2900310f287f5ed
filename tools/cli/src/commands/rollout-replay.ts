import { resolve } from 'node:path';
import { appsOrAll, NO_APPS } from '../app/app.ts';
import { settled } from '../app/settled.ts';
import { synthesise } from '../app/synthesise.ts';
import { UsageError } from '../errors.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Outcome, Surroundings } from '../outcome.ts';
import { replayRollout, type ReplayAssumptions } from '../rollout/replay-rollout.ts';
import { rolloutPicture } from '../rollout/rollout-picture.ts';
import { rolloutText, type PlayedRollout } from '../rollout/rollout-text.ts';
import { rolloutsIn } from '../rollout/rollouts-in.ts';

export interface RolloutReplayCommand extends ReplayAssumptions {
  /** Names or folders of apps. Default: all. */
  readonly apps: readonly string[];
  /** File for the graph of one run. Default: none is drawn. */
  readonly svg?: string;
}

/** Plays what a bad version would do to callers, by strategy and alarm of the synthesised template. */
export async function rolloutReplayCommand(
  { apps: names, svg, ...assumed }: RolloutReplayCommand,
  { cwd, progress, status }: Surroundings,
): Promise<Outcome> {
  const apps = await appsOrAll(names, cwd);
  if (apps.length === 0) throw new UsageError(NO_APPS);
  if (svg !== undefined && apps.length > 1) throw new UsageError('--svg draws one app. Name it.');

  const played: PlayedRollout[] = [];
  for (const app of apps) {
    await settled(app, progress);
    status(`Synthesising ${app.name}`);
    const rollouts = rolloutsIn(await synthesise(app));
    if (rollouts.length === 0)
      progress(`${app.shown} rolls no function out gradually: no alias has a deployment group.`);
    for (const rollout of rollouts) {
      status(`Replaying ${rollout.function} of ${app.name}`);
      played.push({ app: app.name, ...rollout, ...replayRollout(rollout, assumed) });
    }
  }
  const drawn = played.find(({ calledByConnect }) => calledByConnect) ?? played[0];
  if (drawn === undefined) throw new UsageError('There is no rollout to replay.');

  if (svg !== undefined) writeWhole({ path: resolve(cwd, svg), shown: svg }, rolloutPicture(drawn.sample));
  const text = rolloutText(played, assumed);
  return {
    exitCode: 0,
    json: {
      assumed,
      rollouts: played.map(told),
      ...(svg === undefined ? {} : { written: [svg] }),
    },
    text: svg === undefined ? text : `${text}\nWrote ${svg}: one run of ${drawn.function}.`,
  };
}

/** What `--json` tells of a rollout; the run that is drawn would be most of it. */
function told({ app, function: name, calledByConnect, strategy, alarm, retries, minutes, strategies }: PlayedRollout) {
  return { app, function: name, calledByConnect, strategy, alarm: alarm ?? null, retries, minutes, strategies };
}
