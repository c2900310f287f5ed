/** The forms that `--warm` takes, to stand after "give". */
export const WARM_FORMS =
  'minutes with an m behind them, 1m to 60m (for example 5m), with how many environments behind them (5m:3, up to 15), ' +
  'provisioned:2 for provisioned concurrency, provisioned:2-10 to have it scaled, or off';

/** Reads `5m`, `5m:3`, `provisioned:2`, `provisioned:2-10` and `off`; undefined for anything else. Performs no I/O. */
export function warmingIn(typed: string): Readonly<Record<string, unknown>> | undefined {
  const warm = typed.trim();
  if (warm === 'off') return { mode: 'off' };
  const [, minutes, environments] = /^(\d+)m(?::(\d+))?$/.exec(warm) ?? [];
  if (minutes !== undefined) {
    return { everyMinutes: Number(minutes), ...(environments !== undefined && { concurrency: Number(environments) }) };
  }
  const [, provisioned, upTo] = /^provisioned:(\d+)(?:-(\d+))?$/.exec(warm) ?? [];
  if (provisioned === undefined) return undefined;
  return { mode: 'provisioned', concurrency: Number(provisioned), ...(upTo !== undefined && { upTo: Number(upTo) }) };
}

/** The forms of a strategy of one's own that `--rollout` takes, to stand after "give". */
export const ROLLOUT_FORMS =
  'canary:20%:7m (20 per cent, and the rest 7 minutes later), linear:5%:2m (5 per cent every 2 minutes), or the name of one of ' +
  "CodeDeploy's";

/** Reads `canary:20%:7m` and `linear:5%:2m`; a text that begins with neither word is a name. Undefined where it is malformed. */
export function strategyIn(typed: string): string | Readonly<Record<string, unknown>> | undefined {
  const rollout = typed.trim();
  if (!/^(canary|linear)\b/.test(rollout)) return rollout;
  const [, kind, percentage, minutes] = /^(canary|linear):(\d+)%:(\d+)m$/.exec(rollout) ?? [];
  if (kind === undefined) return undefined;
  return {
    type: kind === 'canary' ? 'TimeBasedCanary' : 'TimeBasedLinear',
    percentage: Number(percentage),
    intervalMinutes: Number(minutes),
  };
}
