import { paginateListLambdaFunctions } from '@aws-sdk/client-connect';
import type { FleetClients } from '../clients.ts';
import type { FleetFacts } from '../facts.ts';
import type { OwnFacts } from '../ours.ts';
import { accessError } from './aws-errors.ts';
import { pages } from './pages.ts';
import { readFunctions } from './read-functions.ts';
import { readOwn } from './read-own.ts';
import { readRules } from './read-rules.ts';
import { readSchedules } from './read-schedules.ts';

export interface ReadOptions {
  /** ARN of a Connect instance; what was added to it counts as callable. @default none is asked */
  readonly instance?: string;
  /** Functions as `Wishes` name them; whether a version exists is only read of those. @default none */
  readonly functions?: readonly string[];
  /** ARN of the role for schedules; IAM is not asked then. @default ours is looked for */
  readonly roleArn?: string;
  /** Hears how far the reading is. @default nobody */
  readonly told?: (text: string) => void;
  /** Tells which schedules are over. @default the clock */
  readonly now?: () => number;
}

/** An account as it is, and what earlier runs left in it. */
export interface ReadFleet {
  readonly facts: FleetFacts;
  readonly own: OwnFacts;
}

/**
 * Reads the account that the clients lead to, and changes nothing.
 *
 * @throws AwsAccessError where a list cannot be read; single functions, rules and schedules that may not be read are issues
 */
export async function readFleet(clients: FleetClients, options: ReadOptions = {}): Promise<ReadFleet> {
  const { instance, functions: names = [], roleArn, told = () => undefined, now = Date.now } = options;
  const region = await clients.lambda.config.region().catch((error: unknown) => {
    throw accessError(error, 'read the account');
  });
  const added = instance === undefined ? [] : await readConnect(clients, instance, told);
  const { functions, issues } = await readFunctions(clients.lambda, { names, added }, told);
  const rules = await readRules(clients.events, told);
  const schedules = await readSchedules(clients.scheduler, told, now);
  const own = await readOwn(clients, schedules, region, roleArn === undefined);

  return {
    facts: {
      functions,
      warmers: [...rules.warmers, ...schedules.warmers],
      addedToConnect: added,
      issues: [...issues, ...rules.issues, ...schedules.issues],
    },
    own,
  };
}

function readConnect(
  { connect }: FleetClients,
  instance: string,
  told: (text: string) => void,
): Promise<readonly string[]> {
  const InstanceId = instance.split('/').at(-1) ?? instance;
  return pages(
    `list the functions of the instance ${instance}`,
    () => paginateListLambdaFunctions({ client: connect, pageSize: 25 }, { InstanceId }),
    ({ LambdaFunctions }) => LambdaFunctions,
    (count) => told(`${count} functions of the instance listed…`),
  );
}
