import { identifierFromWords } from '../../flow/identifier.ts';
import type { QuietFailure } from '../branch.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import type { Branches } from '../writer.ts';
import { attributeValues } from './attribute-values.ts';

/** Set contact attributes, all or none. */
export function setAttributes(
  values: Readonly<Record<string, string | Reference>>,
  { onFailure, name }: QuietFailure,
  steps: Branches,
): Statement {
  const entries = attributeValues(values, 'setAttributes');
  return {
    name: name ?? identifierFromWords(`set ${entries.map(([key]) => key).join(' ')}`, 'set-attributes'),
    type: 'UpdateContactAttributes',
    parameters: { Attributes: Object.fromEntries(entries), TargetContact: 'Current' },
    arms: [{ on: 'NoMatchingError', body: steps(onFailure), then: 'join' }],
    onward: { kind: 'follow' },
  };
}
