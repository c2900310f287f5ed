import { identifierFromWords } from '../../flow/identifier.ts';
import type { QuietFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';
import { attributeValues } from './attribute-values.ts';

/** Set contact attributes in the namespace of the flow: gone when the flow is over. */
export function setFlowAttributes(
  values: Readonly<Record<string, string | Reference>>,
  { onFailure = goOn, name }: QuietFailure,
  steps: Branches,
): Statement {
  const entries = attributeValues(values, 'setFlowAttributes');
  const attributes = Object.fromEntries(entries.map(([key, value]) => [key, { Value: value }]));
  return action(
    'UpdateFlowAttributes',
    {
      name: name ?? identifierFromWords(`set flow ${entries.map(([key]) => key).join(' ')}`, 'set-flow-attributes'),
      parameters: { FlowAttributes: attributes },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}
