import { LONGEST_PAUSE_MINUTES } from '../idle-lifetime.ts';
import { warning, type FleetIssue } from '../issue.ts';
import { GROUP } from '../ours.ts';
import type { Warmth } from '../warmth.ts';
import type { Wishes } from './wishes.ts';

/**
 * What people should know of the pings that are wished for. Performs no I/O.
 *
 * @param functions that would be pinged
 * @param guarded ARNs of those that are known to answer a ping by a guard
 */
export function remarks(
  { everyMinutes = 5, concurrency = 1 }: Wishes,
  functions: readonly Pick<Warmth, 'arn' | 'shown'>[],
  guarded: readonly string[],
): readonly FleetIssue[] {
  return [
    ...(everyMinutes > LONGEST_PAUSE_MINUTES ? [tooRare(everyMinutes)] : []),
    ...(concurrency > 1 ? [fanOut(concurrency)] : []),
    ...functions.filter(({ arn }) => !guarded.includes(arn)).map(guardUnknown),
  ];
}

/** Nothing that Lambda tells of a function says what its code does with a ping. */
function guardUnknown({ arn, shown }: Pick<Warmth, 'arn' | 'shown'>): FleetIssue {
  return warning(
    'guard-unknown',
    arn,
    `Whether ${shown} has a guard is not known: without one, its handler runs its business code on each ping.`,
    'Guard it first: by "warmline guard --function", or by @warmline/warm-guard around its handler.',
  );
}

function tooRare(everyMinutes: number): FleetIssue {
  return warning(
    'pings-too-rare',
    GROUP,
    `The pause between pings is ${everyMinutes} minutes: an idle environment is gone before the next ping.`,
    `Choose ${LONGEST_PAUSE_MINUTES} minutes or less (default 5): --every ${LONGEST_PAUSE_MINUTES}m.`,
  );
}

/**
 * The pinged environment invokes its own function for the others, by the qualifier that it was pinged under or by each version of a
 * weighted alias, and asks which versions the alias has (warm-guard's fan-out); Scheduler's role does not help there.
 */
function fanOut(concurrency: number): FleetIssue {
  return {
    code: 'fan-out-needs-rights',
    severity: 'info',
    path: GROUP,
    message: `A ping for ${concurrency} environments makes each function invoke itself.`,
    hint:
      'Let the role of each function lambda:InvokeFunction on its ARN with :* behind it, and lambda:GetAlias on its ARN; and wrap its handler ' +
      'with @warmline/warm-guard, since the other guards keep one environment warm.',
  };
}
