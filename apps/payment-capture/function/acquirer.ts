import type { Charge, Charged } from './charge.ts';

/** How the cards of this example fare. */
const CARDS: Readonly<Record<string, 'good' | 'empty' | 'loses-first-answer'>> = {
  'card-good': 'good',
  'card-empty': 'empty',
  'card-of-a-bad-line': 'loses-first-answer',
};

/**
 * Makes a payment provider for the example, which keeps its charges in this process and numbers its receipts, so that a second
 * charge would be heard. Put your provider's client in its place, with the key that is given: Stripe, Adyen and others take one.
 */
export function createAcquirer(): Charge {
  const charges = new Map<string, Charged>();

  return (amount, token, idempotencyKey) => {
    const charged = charges.get(idempotencyKey);
    if (charged !== undefined) return Promise.resolve(charged);
    const card = Object.hasOwn(CARDS, token) ? CARDS[token] : 'empty';
    if (card === 'empty') return Promise.resolve({ outcome: 'declined' });
    const capture = { outcome: 'captured', receipt: String(40_001 + charges.size) } as const;
    charges.set(idempotencyKey, capture);
    return card === 'good' ? Promise.resolve(capture) : Promise.reject(new Error('The connection was reset'));
  };
}
