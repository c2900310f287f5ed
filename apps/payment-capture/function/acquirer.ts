import type { Charge, Charged } from './charge.ts';

/** How the cards of this example fare: how many of the first answers about a good one are lost on their way. */
const GOOD_CARDS: ReadonlyMap<string, { readonly lostAnswers: number }> = new Map([
  ['card-good', { lostAnswers: 0 }],
  ['card-on-a-bad-line', { lostAnswers: 2 }],
]);

/**
 * Makes a payment provider for the example, which keeps its charges in this process and numbers its receipts, so that a second
 * charge would be heard. Put your provider's client in its place; give it the key as the idempotency key that such clients take.
 */
export function createAcquirer(): Charge {
  const charges = new Map<string, { readonly charged: Charged; readonly answers: number }>();

  return (_amount, token, idempotencyKey) => {
    const card = GOOD_CARDS.get(token);
    if (card === undefined) return Promise.resolve({ outcome: 'declined' });
    const earlier = charges.get(idempotencyKey);
    const charged = earlier?.charged ?? { outcome: 'captured', receipt: String(40_001 + charges.size) };
    const answers = (earlier?.answers ?? 0) + 1;
    charges.set(idempotencyKey, { charged, answers });
    return answers > card.lostAnswers
      ? Promise.resolve(charged)
      : Promise.reject(new Error('The connection was reset'));
  };
}
