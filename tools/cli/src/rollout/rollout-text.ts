import type { ErrorAlarm, Strategy } from '@warmline/rollout-replay';
import { table } from '../report/table.ts';
import type { ReplayAssumptions, ReplayedRollout, ReplayedStrategy } from './replay-rollout.ts';
import type { Rollout } from './rollouts-in.ts';

/** A rollout of an app, and what became of it. */
export interface PlayedRollout extends Rollout, ReplayedRollout {
  readonly app: string;
}

/** For people: a table of strategies for each function, the template's own marked. */
export function rolloutText(rollouts: readonly PlayedRollout[], assumed: ReplayAssumptions): string {
  return [...rollouts.map(rolloutTable), assumptions(rollouts, assumed)].join('\n\n');
}

function rolloutTable({ app, function: name, calledByConnect, retries, alarm, strategies }: PlayedRollout): string {
  const caller = calledByConnect ? 'called by Connect' : 'not called by Connect itself';
  return [
    `${app}: ${name}, ${caller}, ${retries} retries`,
    alarm === undefined
      ? 'No alarm on errors of the new version alone rolls it back.'
      : `Rolled back by ${alarmInWords(alarm)}.`,
    '',
    table(
      [
        '  strategy',
        'callers hit',
        '9 of 10 runs',
        '99 of 100',
        'alarm rings',
        'rolled back',
        'rings after',
        'all traffic after',
      ],
      strategies.map(strategyRow),
    ),
  ].join('\n');
}

function strategyRow({ strategy, own, callersHit, ...rest }: ReplayedStrategy): readonly (string | number)[] {
  const { alarmProbability, rollbackProbability, secondsToAlarm, secondsToLastShift } = rest;
  return [
    `${own ? '▸' : ' '} ${strategyInWords(strategy)}`,
    Math.round(callersHit.mean * 10) / 10,
    callersHit.p90,
    callersHit.p99,
    percent(alarmProbability),
    percent(rollbackProbability),
    secondsToAlarm === undefined ? '-' : `${secondsToAlarm.median} s`,
    `${secondsToLastShift / 60} min`,
  ];
}

function strategyInWords(strategy: Strategy): string {
  if (typeof strategy === 'string') return strategy;
  if (strategy.type === 'AllAtOnce') return 'AllAtOnce';
  const { type, percentage, intervalMinutes } = strategy;
  const kind = type === 'TimeBasedCanary' ? `canary ${percentage} % for` : `linear ${percentage} % every`;
  return `${kind} ${intervalMinutes} min (custom)`;
}

function alarmInWords(alarm: ErrorAlarm): string {
  const { threshold, comparison, periodSeconds, evaluationPeriods, datapointsToAlarm = evaluationPeriods } = alarm;
  const errors =
    comparison === 'GreaterThanThreshold' ? `more than ${counted(threshold)}` : `${counted(threshold)} or more`;
  const periods = evaluationPeriods === 1 ? '' : `, in ${datapointsToAlarm} of ${evaluationPeriods} periods`;
  return `${errors} in ${periodSeconds} s${periods}`;
}

function counted(errors: number): string {
  return errors === 1 ? '1 error' : `${errors} errors`;
}

function assumptions(
  rollouts: readonly PlayedRollout[],
  { callsPerMinute, errorRates, runs, seed }: ReplayAssumptions,
) {
  const minutes = [...new Set(rollouts.map((rollout) => rollout.minutes))].join(' or ');
  return (
    `▸ is the app's own. ${runs} runs of ${minutes} minutes each, ${callsPerMinute} calls a minute; errors: old version ` +
    `${percent(errorRates.old)}, new version ${percent(errorRates.new)}; seed ${seed}.`
  );
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10} %`;
}
