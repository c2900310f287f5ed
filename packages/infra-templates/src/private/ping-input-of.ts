import type { CustomRolloutStrategy } from '../custom-rollout-strategy.ts';
import { PING_INPUT } from '../ping-input.ts';
import type { RolloutStrategy } from '../rollout-strategy.ts';

/** What a ping asks of the guard beside its answer. */
export interface PingWish {
  readonly concurrency: number;
  /** Whether the alias may have two versions at a time. */
  readonly bothVersions: boolean;
}

/** What pings ask for behind an alias: one whose calls move all at once has one version at a time. */
export function pingWishOf(concurrency: number, strategy: RolloutStrategy | CustomRolloutStrategy): PingWish {
  return { concurrency, bothVersions: strategy !== 'AllAtOnce' };
}

/** The constant input of a ping: the marker alone, where it asks for nothing else. */
export function pingInputOf({ concurrency, bothVersions }: PingWish): { readonly warmline: object } {
  return {
    warmline: {
      ...PING_INPUT.warmline,
      ...(concurrency > 1 && { concurrency }),
      ...(bothVersions && { bothVersions }),
    },
  };
}

/** Whether the guard has to invoke its own function for it. */
export function fansOut({ concurrency, bothVersions }: PingWish): boolean {
  return concurrency > 1 || bothVersions;
}
