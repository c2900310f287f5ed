import { recognisePing, type PingKind } from '@warmline/warm-guard';
import { longestGapMinutes } from './longest-gap.ts';

/** A rule or a schedule that invokes a function at set times. */
export interface Warmer {
  readonly kind: 'rule' | 'schedule';
  readonly name: string;
  /** Group of a schedule; null for a rule. */
  readonly group: string | null;
  /** Neither switched off nor, as a schedule, before or after its dates. */
  readonly enabled: boolean;
  /** `rate(5 minutes)`, `cron(…)`. */
  readonly expression: string;
  /** ARN of the function without its qualifier. */
  readonly functionArn: string;
  readonly qualifier: string | null;
  readonly input: WarmerInput;
}

/** What the function is sent: the service's own event, a constant text, or something that is put together when it runs. */
export type WarmerInput =
  { readonly kind: 'event' } | { readonly kind: 'text'; readonly text: string } | { readonly kind: 'computed' };

/** How often a warmer runs, in minutes; undefined where it does not run each day, or once. */
export function everyMinutes({ expression }: Warmer): number | undefined {
  return longestGapMinutes(expression);
}

/** As which ping the warm guard knows what a warmer sends; undefined where it is none, or cannot be known. */
export function pingOf({ kind, input }: Warmer): PingKind | undefined {
  return recognisePing(OWN_EVENTS[input.kind](kind, input), {});
}

/** Service events by Scheduler and rules (EventBridge User Guide, "Scheduled Event"). */
const OWN_EVENTS: Readonly<Record<WarmerInput['kind'], (kind: Warmer['kind'], input: WarmerInput) => unknown>> = {
  event: (kind) => ({ 'detail-type': 'Scheduled Event', source: kind === 'rule' ? 'aws.events' : 'aws.scheduler' }),
  text: (_, input) => (input.kind === 'text' ? parsed(input.text) : undefined),
  computed: () => undefined,
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
