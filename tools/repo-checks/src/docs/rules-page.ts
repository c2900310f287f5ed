import { FLOW_RULES } from '@warmline/flow-json';
import { GENERATOR_ISSUES } from '@warmline/generators';
import { ARTEFACT_RULES } from '@warmline/integration-check';

interface DocumentedRule {
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  readonly summary: string;
  readonly reason: string;
}

/** The page of all rules, made from the registries. */
export function rulesPage(): string {
  return [
    '# Rules',
    '',
    'Generated from the registries by `npm run docs`. Codes are stable. "error" means that the service would refuse the flow or that a',
    'caller is harmed. WL0xx are documents that cannot be read, WL5xx scripted calls.',
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
    ...Object.entries(GENERATOR_ISSUES).map(([name, { code, summary }]) => `- **${code} ${name}.** ${summary}`),
    '',
  ].join('\n');
}

function table(rules: readonly DocumentedRule[]): string[] {
  return rules
    .flatMap(({ code, name, severity, summary, reason }) => [
      `### ${code} ${name} (${severity})`,
      '',
      summary,
      '',
      reason,
      '',
    ])
    .slice(0, -1);
}
