import { FlowUsageError } from '../errors.ts';
import { RESOURCE_KINDS } from '../flow/resource-reference.ts';
import type { JsonValue } from '../json.ts';

/** A whole text in the form of a resource by name: `${queue.support}`. */
const NAMED = /^\$\{([A-Za-z]+)\.([A-Za-z0-9_-]+)\}$/;

/** What people write for the kinds: the singular, or another case. */
const MEANT: ReadonlyMap<string, string> = new Map(
  RESOURCE_KINDS.flatMap((kind) => [
    [kind, kind],
    [kind.replace(/s$/, ''), kind],
  ]),
);

/**
 * Finds resources by name whose kind is misspelt: they would reach the service as they stand.
 *
 * @throws FlowUsageError that names the kind that was meant
 */
export function refuseMisspeltResource(block: string, value: JsonValue): void {
  if (typeof value === 'string') {
    const [, kind = '', name = ''] = NAMED.exec(value) ?? [];
    const meant = MEANT.get(kind.toLowerCase());
    if (meant === undefined || meant === kind) return;
    throw new FlowUsageError(
      `The block "${block}" names the resource ${value}, of a kind that there is not. Write \${${meant}.${name}}.`,
    );
  }
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) refuseMisspeltResource(block, inner);
  }
}
