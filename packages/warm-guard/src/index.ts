export { WarmGuardUsageError } from './errors.ts';
export type { PingAnswer } from './ping-answer.ts';
export { PING_INPUT } from './ping-input.ts';
export type { PingKind } from './ping-kind.ts';
export type { PingRecord } from './ping-record.ts';
export { recognisePing, type PingPredicate } from './recognise-ping.ts';
export { withWarmGuard } from './with-warm-guard.ts';
export type { WarmGuardOptions } from './warm-guard-options.ts';
