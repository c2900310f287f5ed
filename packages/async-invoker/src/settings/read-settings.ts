import { InvokerUsageError } from '../errors.ts';
import { readEventPath } from '../job/event-path.ts';
import { SETTINGS_VARIABLES } from './settings-environment.ts';
import { completeSettings, LONGEST_EXPRESS_SECONDS, type Cache, type CompleteSettings } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings that `settingsEnvironment` wrote. Empty variables count as unset.
 *
 * @throws InvokerUsageError naming the variable, its value and what is allowed
 */
export function readSettings(environment: Environment): CompleteSettings {
  const cache = readCache(environment);
  const settings = {
    job: required(environment, 'job'),
    table: required(environment, 'table'),
    stateMachine: required(environment, 'stateMachine'),
    machineType: readMachineType(environment),
    machineSeconds: wholeNumber(environment, 'machineSeconds'),
    ...optional('retentionSeconds', environment, wholeNumber),
    ...optional('omit', environment, paths),
    ...optional('comfortEvery', environment, wholeNumber),
    ...(cache !== undefined && { cache }),
  };
  if (settings.machineType === 'EXPRESS' && settings.machineSeconds > LONGEST_EXPRESS_SECONDS) {
    refuse(
      'machineSeconds',
      String(settings.machineSeconds),
      `at most ${LONGEST_EXPRESS_SECONDS} for an Express machine`,
    );
  }
  return completeSettings(settings);
}

type Variable = keyof typeof SETTINGS_VARIABLES;

function valueOf(environment: Environment, variable: Variable): string | undefined {
  return environment[SETTINGS_VARIABLES[variable]] || undefined;
}

function required(environment: Environment, variable: Variable): string {
  return valueOf(environment, variable) ?? refuse(variable, 'not set', 'given');
}

function optional<Name extends Variable, Value>(
  variable: Name,
  environment: Environment,
  read: (environment: Environment, variable: Variable) => Value,
): Partial<Record<Name, Value>> {
  if (valueOf(environment, variable) === undefined) return {};
  return { [variable]: read(environment, variable) } as Partial<Record<Name, Value>>;
}

function readMachineType(environment: Environment): 'STANDARD' | 'EXPRESS' {
  const type = valueOf(environment, 'machineType') ?? 'STANDARD';
  return type === 'STANDARD' || type === 'EXPRESS' ? type : refuse('machineType', type, 'STANDARD or EXPRESS');
}

function wholeNumber(environment: Environment, variable: Variable): number {
  const text = required(environment, variable);
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : refuse(variable, text, 'a whole number from 1');
}

function readCache(environment: Environment): Cache | undefined {
  if (valueOf(environment, 'cacheKey') === undefined) return undefined;
  const key = paths(environment, 'cacheKey');
  if (key.length === 0) refuse('cacheKey', '[]', 'a list of at least one path, or not set');
  return { ttlSeconds: wholeNumber(environment, 'cacheTtlSeconds'), key };
}

function paths(environment: Environment, variable: Variable): readonly string[] {
  const text = required(environment, variable);
  const list = listOf(text);
  if (list?.every((path) => typeof path === 'string' && readEventPath(path) !== undefined)) {
    return list as readonly string[];
  }
  return refuse(
    variable,
    text,
    'a JSON list of paths, each parameters.<name>, attributes.<name> or customerEndpoint.address',
  );
}

function listOf(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function refuse(variable: Variable, received: string, allowed: string): never {
  throw new InvokerUsageError(`${SETTINGS_VARIABLES[variable]} is ${received}; it must be ${allowed}.`);
}
