import { identifierFromWords } from '../../flow/identifier.ts';
import type { QuietFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

/** Contact tags: adds them, all or none. */
export function tag(
  tags: Readonly<Record<string, string | Reference>>,
  { onFailure = goOn, name }: QuietFailure,
  steps: Branches,
): Statement {
  return action(
    'TagContact',
    {
      name: name ?? identifierFromWords(`tag ${Object.keys(tags).join(' ')}`, 'tag'),
      parameters: { Tags: tags },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}

/** Contact tags: takes them away. */
export function untag(keys: readonly string[], { onFailure = goOn, name }: QuietFailure, steps: Branches): Statement {
  return action(
    'UntagContact',
    {
      name: name ?? identifierFromWords(`untag ${keys.join(' ')}`, 'untag'),
      parameters: { TagKeys: keys },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}
