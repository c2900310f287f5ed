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
  readonly warmline?: { readonly ping?: unknown; readonly sibling?: unknown } | null;
  readonly warmer?: unknown;
  readonly resources?: unknown;
}

/**
 * Tells which known ping an event is; undefined for anything else.
 *
 * `detail` is not looked at: rules send an object, Scheduler sends the string "{}" or nothing. Throws what the event's
 * own getters throw.
 */
export function pingKind(marks: PingMarks, ruleArns?: readonly string[]): PingKind | undefined {
  const { source, 'detail-type': type, warmline, warmer } = marks;
  if (source === 'aws.events' && type === SCHEDULED) return isSentBy(ruleArns, marks) ? 'EventBridge' : undefined;
  // Scheduler's own API calls come under the same source, with the type "AWS API Call via CloudTrail".
  if (source === 'aws.scheduler' && (type ?? SCHEDULED) === SCHEDULED) {
    return isSentBy(ruleArns, marks) ? 'EventBridgeScheduler' : undefined;
  }
  if (warmline?.ping === true) return 'Warmline';
  if (warmer === true) return 'lambda-warmer';
  if (source === 'serverless-plugin-warmup') return source;
  return undefined;
}

/** Tells whether a guard sent an event to itself (`SIBLING_INPUT`). Throws what the event's own getters throw. */
export function isSibling({ warmline }: PingMarks): boolean {
  return warmline?.ping === true && warmline.sibling === true;
}

/** Whether one of these rules sent it; any may where none is named. */
function isSentBy(ruleArns: readonly string[] | undefined, { resources }: PingMarks): boolean {
  if (ruleArns === undefined) return true;
  return Array.isArray(resources) && resources.some((arn) => ruleArns.includes(arn as string));
}

const SCHEDULED = 'Scheduled Event';
