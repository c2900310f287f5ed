/** What a ping asks for beside the environment that it reaches. */
export interface PingWish {
  /** How many environments of a version are to be warm, this one included: 1 to 15; of two versions each gets 7 at most. */
  readonly concurrency: number;
  /** Whether the other version of a weighted alias is to be warm too, by itself: with a `concurrency` from 2 it is anyway. */
  readonly bothVersions: boolean;
  /** Whether a guard sent it, so that this environment only has to be busy for a moment. */
  readonly sibling: boolean;
}

/**
 * Lambda ends chains of about 16 invocations of one function (Lambda Developer Guide, invocation-recursion); whether siblings of
 * one ping are such a chain is UNDOCUMENTED, so a ping never starts more.
 */
export const MOST_SIBLINGS = 14;

/**
 * Reads what a ping asks for: `warmline.concurrency` and `warmline.bothVersions`, or the `concurrency` of lambda-warmer. Whatever is
 * neither a number from 1 nor true counts as not there, and a number too large as the largest.
 *
 * Throws what the event's own getters throw.
 */
export function pingWish(event: unknown): PingWish {
  const { warmline, warmer, concurrency } = Object(event) as Readonly<Record<string, unknown>>;
  const own = Object(warmline) as Readonly<Record<string, unknown>>;
  const sibling = own['sibling'] === true;
  const wanted = own['ping'] === true ? own['concurrency'] : warmer === true ? concurrency : 1;
  return {
    concurrency: sibling ? 1 : bounded(wanted),
    bothVersions: !sibling && own['bothVersions'] === true,
    sibling,
  };
}

function bounded(wanted: unknown): number {
  if (typeof wanted !== 'number' || !(wanted >= 1)) return 1;
  return Math.min(Math.floor(wanted), MOST_SIBLINGS + 1);
}
