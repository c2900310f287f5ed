import type { Region as TextRegion, Severity } from '@warmline/flow-json';
import type { Fix, Log, Notification, PhysicalLocation, Region, Result } from 'sarif';
import type { FileIssues, ReportedIssue } from './file-issues.ts';
import type { KnownRule } from './known-rules.ts';
import { fingerprintsOf } from './sarif-fingerprints.ts';
import { cut, MOST_CHARACTERS, MOST_NAME_CHARACTERS, MOST_RESULTS } from './sarif-limits.ts';
import { LEVELS, ruleDescriptor, ruleOfIssue } from './sarif-rules.ts';

/** The findings of a file, with what their fixes would change. */
export interface SarifFile extends FileIssues {
  /** What the fix of an issue puts in the place of what. Default: fixes are left out. */
  readonly replacementsOf?: (issue: ReportedIssue) => readonly Replacement[];
}

/** A stretch of a file, and what is to stand there. */
export interface Replacement {
  readonly region: TextRegion;
  readonly content: string;
}

export interface SarifOptions {
  /** The command that found them. Runs of different commands stand side by side on GitHub. */
  readonly command: string;
  readonly version: string;
  readonly rules: readonly KnownRule[];
  /** The file as an address from the root of the sources; an absolute one for a file outside. */
  readonly uriOf: (file: string) => string;
}

/**
 * Writes findings as a log in SARIF 2.1.0 that GitHub's code scanning takes, within its limits: of more results than it takes the
 * gravest are kept, and the log says so. Performs no I/O.
 */
export function sarifLog(files: readonly SarifFile[], { command, version, rules, uriOf }: SarifOptions): Log {
  const all = files.flatMap((file) => resultsOf(file, uriOf));
  const kept = all.length <= MOST_RESULTS ? all : gravest(all);
  const described = [...rules, ...unknownRules(kept, rules)];
  const indices = new Map(described.map(({ code }, index) => [code, index]));
  const anySuppressed = kept.some(({ result }) => result.suppressions !== undefined);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'warmline', semanticVersion: version, rules: described.map(ruleDescriptor) } },
        automationDetails: { id: `warmline-${command}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: cutNotice(all.length, kept.length) }],
        results: kept.map(({ result }) => ({
          ...result,
          ruleIndex: indices.get(result.ruleId ?? '') ?? -1,
          ...(anySuppressed ? { suppressions: result.suppressions ?? [] } : {}),
        })),
      },
    ],
  };
}

/** The name that GitHub knows for the root of a repository. */
const ROOT = '%SRCROOT%';

interface Found {
  readonly issue: ReportedIssue;
  readonly result: Result;
}

function resultsOf(
  { file, issues, suppressed = [], replacementsOf }: SarifFile,
  uriOf: SarifOptions['uriOf'],
): Found[] {
  const all: readonly (ReportedIssue & { readonly reason?: string })[] = [...issues, ...suppressed];
  const fingerprints = fingerprintsOf(all);
  return all.map((issue, index) => {
    const uri = uriOf(issue.file ?? file);
    const artifactLocation = /^\w+:/.test(uri) ? { uri } : { uri, uriBaseId: ROOT };
    const replacements = issue.fix === undefined ? [] : (replacementsOf?.(issue) ?? []);
    const result: Result = {
      ruleId: issue.code,
      level: LEVELS[issue.severity],
      message: { text: cut(`${issue.message} ${issue.hint}`, MOST_CHARACTERS) },
      locations: [
        {
          physicalLocation: { artifactLocation, region: firstLineOf(issue.region) },
          logicalLocations: [
            {
              ...(issue.block && { name: cut(issue.block, MOST_NAME_CHARACTERS) }),
              fullyQualifiedName: cut(issue.path, MOST_CHARACTERS),
              kind: 'object',
            },
          ],
        },
      ],
      partialFingerprints: { primaryLocationLineHash: fingerprints[index] ?? '' },
      ...(replacements.length === 0 ? {} : { fixes: [fixOf(issue, artifactLocation, replacements)] }),
      ...(issue.reason === undefined
        ? {}
        : { suppressions: [{ kind: 'external', status: 'accepted', justification: issue.reason }] }),
    };
    return { issue, result };
  });
}

/** GitHub shows an alert in a pull request when all its lines are in the changes; one line is enough to find the place. */
function firstLineOf(region: TextRegion | undefined): Region {
  if (region === undefined) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const { line, column, endLine, endColumn } = region;
  return { startLine: line, startColumn: column, endLine: line, endColumn: endLine === line ? endColumn : column + 1 };
}

function fixOf(
  { fix }: ReportedIssue,
  artifactLocation: PhysicalLocation['artifactLocation'] & object,
  replacements: readonly Replacement[],
): Fix {
  return {
    description: { text: cut(fix?.description ?? '', MOST_CHARACTERS) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: replacements.map(({ region: { line, column, endLine, endColumn }, content }) => ({
          deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
          insertedContent: { text: content },
        })),
      },
    ],
  };
}

function gravest(found: readonly Found[]): readonly Found[] {
  const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
  return found.toSorted((one, other) => rank[one.issue.severity] - rank[other.issue.severity]).slice(0, MOST_RESULTS);
}

function cutNotice(all: number, kept: number): Notification[] {
  if (all === kept) return [];
  const text = `There are ${all} findings; GitHub takes ${kept}, and these are the gravest.`;
  return [{ level: 'warning', message: { text } }];
}

function unknownRules(found: readonly Found[], rules: readonly KnownRule[]): readonly KnownRule[] {
  const known = new Set(rules.map(({ code }) => code));
  const unknown = found.filter(({ issue }) => !known.has(issue.code)).map(({ issue }) => ruleOfIssue(issue));
  return [...new Map(unknown.map((rule) => [rule.code, rule])).values()];
}
