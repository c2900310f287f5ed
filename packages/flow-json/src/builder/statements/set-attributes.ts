import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import type { CallBranch, QuietFailure } from '../call.ts';
import type { Reference } from '../reference.ts';
import type { Statement, Step } from '../statement.ts';

/** Set contact attributes, all or none. */
export function setAttributes(
  values: Readonly<Record<string, string | Reference>>,
  { onFailure, name }: QuietFailure,
  steps: (branch: CallBranch | undefined) => readonly Step[],
): Statement {
  const entries = Object.entries(values).map(([key, value]) => [key, value.toString()] as const);
  if (entries.length === 0) throw new FlowUsageError('setAttributes got no attribute; name at least one.');
  for (const [key, value] of entries) {
    if (key === '') throw new FlowUsageError('An attribute has an empty key; name it.');
    if (/[$.]/.test(key))
      throw new FlowUsageError(`The attribute key "${key}" holds "$" or "."; Connect refuses both.`);
    if (value === '') throw new FlowUsageError(`The attribute "${key}" is an empty text, which Connect refuses.`);
  }
  return {
    name: name ?? identifierFromWords(`set ${entries.map(([key]) => key).join(' ')}`, 'set-attributes'),
    type: 'UpdateContactAttributes',
    parameters: { Attributes: Object.fromEntries(entries), TargetContact: 'Current' },
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'follow' },
  };
}
