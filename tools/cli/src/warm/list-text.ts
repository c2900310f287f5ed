import { pingOf, shownName, type FleetIssue, type Warmer, type Warmth } from '@warmline/fleet';
import { table } from '../report/table.ts';
import { fleetIssuesText } from './fleet-issues.ts';

/** What `warm list` found. */
export interface WarmList {
  readonly functions: readonly Warmth[];
  readonly warmers: readonly Warmer[];
  readonly issues: readonly FleetIssue[];
}

/** For people: functions with their verdicts, then what invokes functions at set times, then what could not be read. */
export function listText({ functions, warmers, issues }: WarmList): string {
  const warm = functions.filter(({ verdict }) => verdict === 'warm' || verdict === 'provisioned').length;
  return [
    functions.length === 0
      ? 'Connect may call no function here.'
      : `${table(['Connect calls', 'verdict', ''], functions.map(functionRow))}\n\n${warm} of ${functions.length} are kept warm.`,
    ...(warmers.length === 0
      ? ['No rule and no schedule invokes a function.']
      : [table(['invoked at set times', 'function', 'when', 'ping'], warmers.map(warmerRow))]),
    ...fleetIssuesText(issues),
  ].join('\n\n');
}

function functionRow({ shown, verdict, because }: Warmth): readonly string[] {
  return [shown, verdict, because];
}

function warmerRow(warmer: Warmer): readonly string[] {
  const { kind, group, name, functionArn, qualifier, expression, enabled } = warmer;
  return [
    `${kind} ${group === null ? '' : `${group}/`}${name}`,
    shownName(functionArn.split(':').at(-1) ?? functionArn, qualifier),
    enabled ? expression : `${expression}, disabled`,
    pingOf(warmer) ?? 'none that a guard knows',
  ];
}
