import { FlowUsageError } from '../../errors.ts';
import type { Branch, LoudFailure } from '../branch.ts';
import { promptName, promptParameters } from '../prompt.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

export interface BotOptions<Call = never> extends LoudFailure<Call> {
  /** Alias of an Amazon Lex (V2) bot, for example `bot('orders')`. */
  readonly bot: string | Reference;
  /** What happens for each intent. */
  readonly intents: Readonly<Record<string, Branch<Call>>>;
  /** Taken for any other intent, and where the bot understood nothing. */
  readonly onNoMatch: Branch<Call>;
  /** Session attributes for the bot. Default: none. */
  readonly sessionAttributes?: Readonly<Record<string, string | Reference>>;
  /** How long a chat waits for an answer, 60 to 604,800 seconds, and what then. Default: as the service does. */
  readonly chatTimeout?: { readonly seconds: number; readonly then: Branch<Call> };
}

/** Get customer input with a bot; what it understood is in `call.lex`. */
export function askBot(prompt: string, options: BotOptions, steps: Branches): Statement {
  const { bot, intents, onNoMatch, onFailure, sessionAttributes, chatTimeout, name } = options;
  if (Object.keys(intents).length === 0) throw new FlowUsageError('askBot got no intent; name at least one.');
  return action(
    'ConnectParticipantWithLexBot',
    {
      name: name ?? promptName('ask', prompt),
      parameters: {
        ...promptParameters(prompt),
        LexV2Bot: { AliasArn: bot },
        ...(sessionAttributes === undefined ? {} : { LexSessionAttributes: sessionAttributes }),
        ...(chatTimeout === undefined ? {} : { LexTimeoutSeconds: { Text: chatTimeout.seconds } }),
      },
      conditions: intents,
      errors: {
        ...(chatTimeout === undefined ? {} : { InputTimeLimitExceeded: chatTimeout.then }),
        NoMatchingCondition: onNoMatch,
        NoMatchingError: onFailure,
      },
    },
    steps,
  );
}
