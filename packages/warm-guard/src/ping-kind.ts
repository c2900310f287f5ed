/**
 * Who sent a ping; the `eventType` of the answer.
 *
 * - `EventBridge`: a scheduled EventBridge rule
 * - `EventBridgeScheduler`: a schedule of EventBridge Scheduler
 * - `Warmline`: our constant input, `PING_INPUT`
 * - `lambda-warmer`, `serverless-plugin-warmup`: the npm packages of that name
 * - `custom`: an event that a predicate of the options took for a ping
 */
export type PingKind =
  'EventBridge' | 'EventBridgeScheduler' | 'Warmline' | 'lambda-warmer' | 'serverless-plugin-warmup' | 'custom';

/** The members by which pings are known. */
export interface PingMarks {
  readonly source?: unknown;
  readonly 'detail-type'?: unknown;
  readonly warmline?: { readonly ping?: unknown } | null;
  readonly warmer?: unknown;
}

/**
 * Tells which known ping an event is; undefined for anything else.
 *
 * `detail` is not looked at: rules send an object, Scheduler sends the string "{}" or nothing. Throws what the event's
 * own getters throw.
 */
export function pingKind({ source, 'detail-type': type, warmline, warmer }: PingMarks): PingKind | undefined {
  if (source === 'aws.events' && type === SCHEDULED) return 'EventBridge';
  // Scheduler's own API calls come under the same source, with the type "AWS API Call via CloudTrail".
  if (source === 'aws.scheduler' && (type ?? SCHEDULED) === SCHEDULED) return 'EventBridgeScheduler';
  if (warmline?.ping === true) return 'Warmline';
  if (warmer === true) return 'lambda-warmer';
  if (source === 'serverless-plugin-warmup') return source;
  return undefined;
}

const SCHEDULED = 'Scheduled Event';
