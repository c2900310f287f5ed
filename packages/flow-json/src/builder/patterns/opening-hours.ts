import type { Branch, LoudFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { checkHours } from '../statements/check-hours.ts';
import type { CallbackOptions } from '../statements/create-callback.ts';
import type { Writer } from '../writer.ts';
import type { Speaking } from './speaking.ts';

export interface OpeningOptions<Call = never> extends LoudFailure<Call> {
  /** Hours of operation, for example `hours('shop')`. Default: those of the working queue. */
  readonly hours?: string | Reference;
  /** Spoken outside the hours. */
  readonly closed: string;
  /** Has the caller rung back after the message. Default: nobody is. */
  readonly callback?: CallbackOptions<Call>;
  /** What happens then. Default: the call is hung up. */
  readonly then?: Branch<Call>;
}

/** Says that it is closed, outside the hours, and hangs up or does something else; within them, the flow goes on. */
export function openingHours(options: OpeningOptions, { steps }: Writer): Statement {
  const { hours, closed, callback, then = hangUp, onFailure, name } = options;
  const onClosed = (call: Speaking & Ringing): void => {
    call.say(closed);
    if (callback !== undefined) call.createCallback(callback);
  };
  const checked = checkHours(
    {
      ...(hours === undefined ? {} : { hours }),
      onOpen: goOn,
      onClosed,
      onFailure,
      name: name ?? 'opening-hours',
    },
    steps,
  );
  const arms = checked.arms.map((arm) => (arm.on === 'False' ? { ...arm, body: [...arm.body, ...steps(then)] } : arm));
  return { ...checked, arms };
}

interface Ringing {
  createCallback(options: CallbackOptions): void;
}

const hangUp = (call: { disconnect(): void }): void => call.disconnect();
