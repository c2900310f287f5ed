import { applySuppressions, emit, locatorOf, type Issue } from '@warmline/flow-json';
import { check, type Artefacts } from '@warmline/integration-check';
import type { SuppressionsBeside } from '../lint/suppressions-beside.ts';
import type { FileIssues, ReportedIssue } from '../report/file-issues.ts';
import { withRegion } from '../report/with-region.ts';

/** Judges what was built of an app, less what the suppressions beside its flow let pass. Performs no I/O. */
export function judgeBuilt(
  artefacts: Artefacts,
  { suppressions, issues, file, located }: SuppressionsBeside,
): Pick<FileIssues, 'issues' | 'suppressed'> {
  const applied = applySuppressions(
    check(artefacts).map(placedIn(artefacts)),
    suppressions,
    file === undefined ? {} : { file },
  );
  return {
    issues: [...applied.issues, ...issues, ...applied.stale.map(located)],
    ...(applied.suppressed.length === 0 ? {} : { suppressed: applied.suppressed }),
  };
}

/** Issues of the flow have lines where the file in the app is the flow that was judged, and not an older one. */
function placedIn({ flow, committedFlow, paths }: Artefacts): (issue: Issue) => ReportedIssue {
  if (committedFlow === undefined || committedFlow !== emit(flow)) return (issue) => issue;
  const locate = locatorOf(committedFlow);
  return (issue) => (issue.file === paths.flow ? withRegion(issue, locate) : issue);
}
