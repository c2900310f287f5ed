import type { updateContactEventHooks } from '../../catalogue/actions/update-contact-event-hooks.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import type { QuietFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action, wordsIn } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

/** What happens to a contact that a flow can run on; `CustomerRemaining` is the disconnect flow. */
export type EventHook = (typeof updateContactEventHooks)['parameters']['EventHooks']['keys'][number];

/** Set customer queue, hold, whisper, disconnect or event flow. */
export function setEventHook(
  hook: EventHook,
  flow: string | Reference,
  { onFailure = goOn, name }: QuietFailure,
  steps: Branches,
): Statement {
  return action(
    'UpdateContactEventHooks',
    {
      name: name ?? identifierFromWords(`set ${wordsIn(hook)} flow`, 'set-event-hook'),
      parameters: { EventHooks: { [hook]: flow } },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}
