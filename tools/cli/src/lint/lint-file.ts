import { applySuppressions, fixerOf, regionsIn } from '@warmline/flow-json';
import { locateIn } from '../files/locate-in.ts';
import type { FlowFile } from '../files/read-flow-files.ts';
import { tooLarge } from '../files/too-large.ts';
import { blockNaming } from '../report/block-naming.ts';
import type { ReportedIssue } from '../report/file-issues.ts';
import type { Replacement, SarifFile } from '../report/sarif.ts';
import { withRegion } from '../report/with-region.ts';
import { judgeDocument, type JudgedFlow } from './judge-document.ts';
import type { LintSettings } from './lint-settings.ts';
import type { SuppressionsBeside } from './suppressions-beside.ts';

/** The findings of a file. */
export interface LintedFile extends SarifFile {
  /** An issue as people read it: blocks that only a UUID names by what they say or do. */
  readonly named: (issue: ReportedIssue) => ReportedIssue;
}

/** Judges a file: every flow in it, less what the suppressions beside it let pass. Performs no I/O. */
export function lintFile(file: FlowFile, suppressions: SuppressionsBeside, settings: LintSettings): LintedFile {
  const { shown, text } = file;
  if (file.tooLarge) return { file: shown, issues: [tooLarge(shown)], named: (issue) => issue };
  const flows = judgeDocument(text, shown, settings);
  const placed = flows.flatMap((flow) => withPlaces(file, flow));
  const applied = applySuppressions(placed, suppressions.suppressions, {
    ...(suppressions.file === undefined ? {} : { file: suppressions.file }),
    wasApplied: (rule) =>
      flows.every(({ flow }) => flow !== undefined) &&
      settings.rules.some(({ code, name }) => rule === code || rule === name),
  });
  const own = [...suppressions.issues, ...applied.stale.map(suppressions.located)];
  return {
    file: shown,
    issues: [...applied.issues, ...own],
    named: namedIn(flows),
    ...(applied.suppressed.length === 0 ? {} : { suppressed: applied.suppressed }),
    ...(file.isTranslated === true ? {} : { replacementsOf: replacementsIn(text, flows) }),
  };
}

function withPlaces(file: FlowFile, { at, issues }: JudgedFlow): readonly ReportedIssue[] {
  const locate = locateIn(file, at);
  return issues.map((issue) => withRegion(at.length === 0 ? issue : { ...issue, flow: at.join('.') }, locate));
}

function namedIn(flows: readonly JudgedFlow[]): LintedFile['named'] {
  const namings = new Map(
    flows.flatMap(({ at, flow }) => (flow === undefined ? [] : [[at.join('.'), blockNaming(flow)] as const])),
  );
  return (issue) => {
    const naming = namings.get(issue.flow ?? '');
    return naming === undefined ? issue : { ...issue, message: naming(issue.message), hint: naming(issue.hint) };
  };
}

/** Texts are taken apart only where somebody asks for replacements. */
function replacementsIn(text: string, flows: readonly JudgedFlow[]): (issue: ReportedIssue) => readonly Replacement[] {
  let made:
    { readonly regionOf: ReturnType<typeof regionsIn>; readonly fixers: ReadonlyMap<string, Fixer> } | undefined;
  return ({ fix, flow = '' }) => {
    if (fix === undefined) return [];
    const { regionOf, fixers } = (made ??= {
      regionOf: regionsIn(text),
      fixers: new Map(flows.map(({ at }) => [at.join('.'), fixerOf(text, at)])),
    });
    const changes = fixers.get(flow)?.(fix) ?? [];
    return changes.map(({ offset, length, content }) => ({ region: regionOf(offset, offset + length), content }));
  };
}

type Fixer = ReturnType<typeof fixerOf>;
