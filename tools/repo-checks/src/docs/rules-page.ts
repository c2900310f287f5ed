import { DOCUMENT_ISSUES, FLOW_RULES } from '@warmline/flow-json';
import { GENERATOR_ISSUES } from '@warmline/generators';
import { ARTEFACT_RULES } from '@warmline/integration-check';

interface DocumentedRule {
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  readonly summary: string;
  readonly reason: string;
  readonly fix?: string;
}

/** The page of all rules, made from the registries. */
export function rulesPage(): string {
  return [
    '# Rules',
    '',
    'Generated from the registries by `npm run docs`. Codes are stable. "error" means that the service would refuse the flow or that a',
    'caller is harmed. What a rule says after "With `--fix`" is what `warmline lint --fix` does about its findings. WL5xx are scripted calls.',
    '',
    '## On documents, old exports, environments and suppressions',
    '',
    ...list(Object.entries(DOCUMENT_ISSUES).map(([name, issue]) => ({ name, ...issue }))),
    '',
    '## On any contact flow (`warmline lint`, `warmline check`)',
    '',
    ...table(FLOW_RULES),
    '',
    '## Across flow, template and handlers (`warmline check`)',
    '',
    ...table(ARTEFACT_RULES),
    '',
    '## On the specification, and on where it is written (`warmline new`, `sync`, `check`)',
    '',
    ...list(Object.entries(GENERATOR_ISSUES).map(([name, issue]) => ({ name, severity: 'error', ...issue }))),
    '',
  ].join('\n');
}

/** Issues that need no more than a sentence, by code. */
function list(issues: readonly Omit<DocumentedRule, 'reason' | 'fix'>[]): string[] {
  return issues
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, name, severity, summary }) => `- **${code} ${name}** (${severity}). ${summary}`);
}

function table(rules: readonly DocumentedRule[]): string[] {
  return rules
    .flatMap(({ code, name, severity, summary, reason, fix }) => [
      `### ${code} ${name} (${severity})`,
      '',
      summary,
      '',
      reason,
      '',
      ...(fix === undefined ? [] : [`With \`--fix\`: ${fix}`, '']),
    ])
    .slice(0, -1);
}
