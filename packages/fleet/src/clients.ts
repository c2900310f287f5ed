import { ConnectClient } from '@aws-sdk/client-connect';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { FleetUsageError } from './errors.ts';
import { turnsAt, type Pace, type Turn } from './pace.ts';

/** The AWS SDK's clients that an account is read and changed by. Those of `fleetClients` keep to one pace. */
export interface FleetClients {
  readonly connect: ConnectClient;
  readonly events: EventBridgeClient;
  readonly iam: IAMClient;
  readonly lambda: LambdaClient;
  readonly scheduler: SchedulerClient;
}

/** Settings that all clients share. */
export type FleetSettings = Pick<
  LambdaClientConfig,
  'region' | 'endpoint' | 'credentials' | 'maxAttempts' | 'retryStrategy'
>;

/** Throttles are common in a list over many functions; each call is tried this often, with growing pauses. */
const MOST_TRIES = 6;

/**
 * Makes the clients. What is not given is as the SDK finds it: environment, shared configuration, `AWS_ENDPOINT_URL`.
 *
 * All requests of all of them wait for their turn in one pace: pages of a list and second tries, too. Retries are the SDK's standard
 * ones: its adaptive mode slows down to about a call a second after each throttle.
 *
 * @throws FleetUsageError when `WARMLINE_CALLS_PER_SECOND` is no whole number
 */
export function fleetClients(
  settings: FleetSettings = {},
  pace: Pace = {},
  env: NodeJS.ProcessEnv = process.env,
): FleetClients {
  // The SDK's own default of three is too few; whoever sets the variable means it.
  const all = { ...(env['AWS_MAX_ATTEMPTS'] === undefined ? { maxAttempts: MOST_TRIES } : {}), ...settings };
  const turn = turnsAt({ ...paceIn(env), ...pace });
  return {
    connect: inTurn(new ConnectClient(all), turn),
    events: inTurn(new EventBridgeClient(all), turn),
    iam: inTurn(new IAMClient(all), turn),
    lambda: inTurn(new LambdaClient(all), turn),
    scheduler: inTurn(new SchedulerClient(all), turn),
  };
}

/** The pace that the environment asks for: for an account whose quotas were raised, or that others ask at the same time. */
function paceIn({ WARMLINE_CALLS_PER_SECOND: given }: NodeJS.ProcessEnv): Pace {
  if (given === undefined || given === '') return {};
  if (!/^[1-9]\d{0,5}$/.test(given))
    throw new FleetUsageError(`WARMLINE_CALLS_PER_SECOND is "${given}"; it takes a whole number from 1.`);
  return { callsPerSecond: Number(given) };
}

/** The part of a client that its requests can be held up in. */
interface Holdable {
  readonly middlewareStack: {
    add(
      middleware: <Input, Output>(next: (request: Input) => Promise<Output>) => (request: Input) => Promise<Output>,
      options: { readonly step: 'finalizeRequest'; readonly priority: 'low'; readonly name: string },
    ): void;
  };
}

/** Inside the retries of the same step, so that each try waits. */
function inTurn<Client extends Holdable>(client: Client, turn: Turn): Client {
  client.middlewareStack.add(
    (next) => async (request) => {
      await turn();
      return next(request);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'pace' },
  );
  return client;
}
