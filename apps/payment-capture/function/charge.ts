/** What a payment provider says of a charge. */
export type Charged =
  | { readonly outcome: 'captured'; /** The provider's name for the charge. */ readonly receipt: string }
  | { readonly outcome: 'declined' };

/**
 * Charges a card: `amount` in cents, the card by the provider's token for it. With a key that the provider has charged under
 * before, it charges nothing and says again what it said then. A card that is declined is an answer. Rejects when the provider
 * cannot be reached within the time given; whether it has charged is then unknown.
 */
export type Charge = (
  amount: number,
  token: string,
  idempotencyKey: string,
  withinMilliseconds: number,
) => Promise<Charged>;
