import { HookSettingsError } from './errors.ts';
import { probeProblem } from './probe-problem.ts';

/** What a hook is to ask, and of whom. */
export interface HookSettings {
  /** ARN of what is asked: the new version, or after the shift the alias. */
  readonly functionArn: string;
  /** The event that a caller's flow would send; absent: a ping is sent. */
  readonly probe?: object;
  /** How the flow reads the answer to a probe: a flat object of texts, or any object. Default: any object. */
  readonly responseType?: 'STRING_MAP';
  /** How long the flow waits for the function, in seconds. */
  readonly limitSeconds: number;
}

const VARIABLES = {
  functionArn: 'WARMLINE_HOOK_FUNCTION',
  probe: 'WARMLINE_HOOK_PROBE',
  responseType: 'WARMLINE_HOOK_RESPONSE_TYPE',
  limitSeconds: 'WARMLINE_HOOK_LIMIT_SECONDS',
} as const satisfies Record<keyof HookSettings, string>;

/** Settings as environment variables of a function, which hold 4 KB in all. */
export function settingsEnvironment({
  functionArn,
  probe,
  responseType,
  limitSeconds,
}: HookSettings): Record<string, string> {
  return {
    [VARIABLES.functionArn]: functionArn,
    ...(probe !== undefined && { [VARIABLES.probe]: JSON.stringify(probe) }),
    ...(responseType !== undefined && { [VARIABLES.responseType]: responseType }),
    [VARIABLES.limitSeconds]: `${limitSeconds}`,
  };
}

/**
 * Reads what `settingsEnvironment` wrote.
 *
 * @throws HookSettingsError naming the variable and what stands in it
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): HookSettings {
  const functionArn = environment[VARIABLES.functionArn] ?? '';
  if (!functionArn.startsWith('arn:'))
    throw new HookSettingsError(VARIABLES.functionArn, functionArn, 'the ARN of a version or alias');
  const limit = environment[VARIABLES.limitSeconds] ?? '';
  const limitSeconds = Number(limit);
  if (!(limitSeconds > 0)) throw new HookSettingsError(VARIABLES.limitSeconds, limit, 'a number of seconds above 0');
  const probe = environment[VARIABLES.probe];
  const responseType = environment[VARIABLES.responseType];
  if (responseType !== undefined && responseType !== 'STRING_MAP')
    throw new HookSettingsError(VARIABLES.responseType, responseType, 'STRING_MAP, or not set');
  return {
    functionArn,
    limitSeconds,
    ...(responseType !== undefined && { responseType }),
    ...(probe !== undefined && { probe: readProbe(probe) }),
  };
}

function readProbe(text: string): object {
  const probe = parsed(text);
  const problem = probeProblem(probe);
  if (problem !== undefined) throw new HookSettingsError(VARIABLES.probe, text, `a call of a contact flow: ${problem}`);
  return probe as object;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
