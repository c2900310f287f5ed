import {
  ApplyFailedError,
  AwsAccessError,
  fleetClients,
  FleetUsageError,
  readFleet,
  refuseWishes,
  type FleetClients,
  type ReadFleet,
  type Wishes,
} from '@warmline/fleet';
import { UsageError } from '../errors.ts';

/** An account that was read, and the clients that lead to it. */
export interface AskedAws extends ReadFleet {
  readonly clients: FleetClients;
}

/** Reads the account of the credentials. Wishes that cannot be are refused before anybody is asked. */
export async function askAws(
  wishes: Wishes,
  region: string | undefined,
  status: (text: string) => void,
): Promise<AskedAws> {
  return inSentences(async () => {
    refuseWishes(wishes);
    const clients = fleetClients(region === undefined ? {} : { region });
    return { clients, ...(await readFleet(clients, { ...wishes, told: status })) };
  });
}

/** What cannot be done is a sentence on stderr, not a defect. */
export async function inSentences<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AwsAccessError || error instanceof FleetUsageError || error instanceof ApplyFailedError)
      throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
