import { DOCUMENT_ISSUES } from '../document-issues.ts';
import type { Issue } from '../issue.ts';
import { formatResourceReference, type UnresolvedResource } from './resource-reference.ts';

/**
 * Issues of the references that nothing resolved (WL120, `unresolved-resource`): each names block and place, and how to add
 * what is missing to an environment map. Performs no I/O.
 *
 * @param map how the issues name the map
 */
export function unresolvedIssues(unresolved: readonly UnresolvedResource[], map = 'the map'): readonly Issue[] {
  const { code, severity } = DOCUMENT_ISSUES['unresolved-resource'];
  return unresolved.map(({ kind, name, block, path }) => ({
    code,
    rule: 'unresolved-resource',
    severity,
    path,
    block,
    message: `The block "${block}" names ${formatResourceReference({ kind, name })}, which ${map} does not have.`,
    hint: `Add "${kind}": { "${name}": "${kind === 'numbers' ? '<number in E.164>' : '<ARN>'}" } to ${map}.`,
  }));
}
