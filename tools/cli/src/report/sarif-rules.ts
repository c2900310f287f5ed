import type { Issue, Severity } from '@warmline/flow-json';
import type { ReportingDescriptor, Result } from 'sarif';
import { cut, MOST_CHARACTERS, MOST_NAME_CHARACTERS } from './sarif-limits.ts';
import type { KnownRule } from './known-rules.ts';

/** How SARIF calls the severities. */
export const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Readonly<
  Record<Severity, Result.level>
>;

/** How GitHub calls the severities of rules that are not about security. */
const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** Describes a rule to programs that show findings. */
export function ruleDescriptor(rule: KnownRule): ReportingDescriptor {
  const { code, name, severity, summary, reason } = rule;
  const full = reason === undefined ? summary : `${summary} ${reason}`;
  return {
    id: code,
    name: cut(name, MOST_NAME_CHARACTERS),
    shortDescription: { text: cut(summary, MOST_CHARACTERS) },
    fullDescription: { text: cut(full, MOST_CHARACTERS) },
    help: { text: full, markdown: helpOf(rule) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['amazon-connect', 'contact-flow'], 'problem.severity': PROBLEM_SEVERITIES[severity] },
  };
}

/** Describes the rule of an issue that is in no registry, as far as the issue tells. */
export function ruleOfIssue({ code, rule, severity }: Issue): KnownRule {
  const words = rule.replaceAll('-', ' ');
  return { code, name: rule, severity, summary: `${words.charAt(0).toUpperCase()}${words.slice(1)}.` };
}

function helpOf({ code, summary, reason, fix }: KnownRule): string {
  const suppression = `{ "suppressions": [{ "rule": "${code}", "block": "…", "reason": "…" }] }`;
  return [
    `**${summary}**`,
    ...(reason === undefined ? [] : [reason]),
    ...(fix === undefined ? [] : [`With \`--fix\`: ${fix}`]),
    `To let a finding pass, say why in \`<name>.suppressions.json\` beside the flow:\n\n\`\`\`json\n${suppression}\n\`\`\``,
  ].join('\n\n');
}
