import { ConnectClient } from '@aws-sdk/client-connect';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';

/** The AWS SDK's clients that an account is read and changed by. */
export interface FleetClients {
  readonly connect: ConnectClient;
  readonly events: EventBridgeClient;
  readonly iam: IAMClient;
  readonly lambda: LambdaClient;
  readonly scheduler: SchedulerClient;
}

/** Settings that all clients share. */
export type FleetSettings = Pick<LambdaClientConfig, 'region' | 'endpoint' | 'credentials'>;

/** Throttles are common in a list over many functions; each call is tried this often, with growing pauses. */
const MOST_TRIES = 6;

/**
 * Makes the clients. What is not given is as the SDK finds it: environment, shared configuration, `AWS_ENDPOINT_URL`.
 *
 * Retries are the SDK's standard ones: its adaptive mode slows down to about a call a second after each throttle, and the reading
 * keeps below Lambda's 15 calls a second by itself.
 */
export function fleetClients(settings: FleetSettings = {}, env: NodeJS.ProcessEnv = process.env): FleetClients {
  // The SDK's own default of three is too few; whoever sets the variable means it.
  const all = { ...(env['AWS_MAX_ATTEMPTS'] === undefined ? { maxAttempts: MOST_TRIES } : {}), ...settings };
  return {
    connect: new ConnectClient(all),
    events: new EventBridgeClient(all),
    iam: new IAMClient(all),
    lambda: new LambdaClient(all),
    scheduler: new SchedulerClient(all),
  };
}
