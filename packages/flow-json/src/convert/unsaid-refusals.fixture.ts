import type { Issue } from '../issue.ts';
import { lint } from '../lint.ts';
import type { ConvertedFlow } from './converted.ts';

/** What the service refuses of a converted flow, and the report says nothing of. */
export function unsaidRefusals({ flow, flowType, report, issues }: ConvertedFlow): readonly Issue[] {
  const said = [
    ...report.flatMap((block) => (block.status === 'approximated' ? block.how : [])),
    ...issues.map(({ message }) => message),
  ];
  return lint(flow, flowType === undefined ? {} : { flowType })
    .filter(({ code, severity }) => code.startsWith('WL1') && severity === 'error')
    .filter(({ message }) => !said.some((sentence) => sentence.includes(message)));
}
