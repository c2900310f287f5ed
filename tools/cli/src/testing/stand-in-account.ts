import { startStandIn, type StandInState, type Trouble } from '@warmline/fleet/stand-in';

/** Runs something while the SDK's environment leads to an account on loopback, and puts the environment back. */
export async function atStandIn<Answer>(
  state: StandInState,
  act: (endpoint: string) => Promise<Answer>,
  trouble?: Trouble,
): Promise<Answer> {
  const { endpoint, stop } = await startStandIn(state, trouble);
  try {
    return await withEnvironment({ ...CREDENTIALS, AWS_ENDPOINT_URL: endpoint }, () => act(endpoint));
  } finally {
    await stop();
  }
}

/** What the SDK reads of an environment, and nothing from the disc; an account on loopback has no quota of calls. */
export const NOWHERE = {
  AWS_REGION: 'eu-central-1',
  AWS_PROFILE: undefined,
  AWS_ACCESS_KEY_ID: undefined,
  AWS_SECRET_ACCESS_KEY: undefined,
  AWS_SESSION_TOKEN: undefined,
  AWS_CONFIG_FILE: '/nonexistent/config',
  AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
  AWS_EC2_METADATA_DISABLED: 'true',
  WARMLINE_CALLS_PER_SECOND: '10000',
} as const;

export const CREDENTIALS = { ...NOWHERE, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' } as const;

/** Runs something in another environment. */
export async function withEnvironment<Answer>(
  variables: Readonly<Record<string, string | undefined>>,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  setAll(variables);
  try {
    return await act();
  } finally {
    setAll(before);
  }
}

function setAll(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}
