import type { PingKind } from './ping-kind.ts';

/** What a ping is answered with, in the shape that guards written by hand for Service Cloud Voice have used. */
export interface PingAnswer {
  readonly eventStatusCode: 200;
  readonly eventResponse: 'warm';
  /** Who sent the ping. */
  readonly eventType: PingKind;
}
