import { inWords, type Plan } from '@warmline/fleet';
import { table } from '../report/table.ts';
import { fleetIssuesText } from './fleet-issues.ts';

/** For people: what would be changed, what would not, and what stands against it. */
export function planText({ changes, unchanged, functions, left, issues }: Plan): string {
  return [
    ...(functions.length === 0
      ? []
      : [
          table(
            ['to be kept warm', 'now', ''],
            functions.map(({ shown, verdict, because }) => [shown, verdict, because]),
          ),
        ]),
    changes.length === 0
      ? 'Nothing is to be changed.'
      : ['To be changed:', ...changes.map((change) => `  ${inWords(change)}`)].join('\n'),
    ...(unchanged.length === 0 ? [] : [`Left as they are: ${unchanged.join(', ')}.`]),
    ...(left.length === 0 ? [] : [`Kept warm already: ${left.map(({ shown }) => shown).join(', ')}.`]),
    ...fleetIssuesText(issues),
  ].join('\n\n');
}
