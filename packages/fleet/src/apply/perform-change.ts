import type { FleetClients } from '../clients.ts';
import { inWords, type Change } from '../plan/change.ts';
import type { Done } from './all-or-nothing.ts';
import { inverse } from './inverse.ts';
import { perform } from './perform.ts';

/** Performs a change, and says how it is taken back. */
export async function performChange(change: Change, clients: FleetClients, note: (done: Done) => void): Promise<void> {
  await perform(change, clients);
  const back = inverse(change);
  note({ what: inWords(change), takeBack: back === undefined ? null : () => perform(back, clients) });
}
