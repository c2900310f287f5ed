import { lint, type Issue } from '@warmline/flow-json';
import type { Artefacts } from './artefacts.ts';
import { ARTEFACT_RULES } from './rules/registry.ts';

/** Everything that can be known of an integration before it is deployed: the flow's rules, then those across what was built. Performs no I/O. */
export function check(artefacts: Artefacts): Issue[] {
  const across = ARTEFACT_RULES.flatMap(({ code, name, severity, check: findings }) =>
    findings(artefacts).map((finding) => ({ code, rule: name, severity, ...finding })),
  );
  return [...lint(artefacts.flow, { file: artefacts.paths.flow }), ...across];
}
