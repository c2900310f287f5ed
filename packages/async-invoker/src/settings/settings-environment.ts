import { completeSettings, type Settings } from './settings.ts';

/** The environment variables that `readSettings` reads. Values may be tokens of a template. */
export const SETTINGS_VARIABLES = {
  job: 'WARMLINE_JOB',
  table: 'WARMLINE_TABLE',
  stateMachine: 'WARMLINE_STATE_MACHINE',
  machineType: 'WARMLINE_MACHINE_TYPE',
  machineSeconds: 'WARMLINE_MACHINE_SECONDS',
  retentionSeconds: 'WARMLINE_RETENTION_SECONDS',
  cacheTtlSeconds: 'WARMLINE_CACHE_TTL_SECONDS',
  cacheKey: 'WARMLINE_CACHE_KEY',
  omit: 'WARMLINE_OMIT',
  comfortEvery: 'WARMLINE_COMFORT_EVERY',
} as const;

/** The environment of a function that is set up so. `readSettings` reads the same settings from it. */
export function settingsEnvironment(settings: Settings): Readonly<Record<string, string>> {
  const { job, table, stateMachine, machineType, machineSeconds, retentionSeconds, cache, omit, comfortEvery } =
    completeSettings(settings);
  return {
    [SETTINGS_VARIABLES.job]: job,
    [SETTINGS_VARIABLES.table]: table,
    [SETTINGS_VARIABLES.stateMachine]: stateMachine,
    [SETTINGS_VARIABLES.machineType]: machineType,
    [SETTINGS_VARIABLES.machineSeconds]: String(machineSeconds),
    [SETTINGS_VARIABLES.retentionSeconds]: String(retentionSeconds),
    ...(cache !== undefined && {
      [SETTINGS_VARIABLES.cacheTtlSeconds]: String(cache.ttlSeconds),
      [SETTINGS_VARIABLES.cacheKey]: JSON.stringify(cache.key),
    }),
    ...(omit.length > 0 && { [SETTINGS_VARIABLES.omit]: JSON.stringify(omit) }),
    [SETTINGS_VARIABLES.comfortEvery]: String(comfortEvery),
  };
}
