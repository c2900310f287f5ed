import type { ActionType } from '../../catalogue/catalogue.ts';
import type { Action } from '../../flow/flow.ts';
import type { JsonObject } from '../../json.ts';
import { raw, type RawAction } from '../statements/raw.ts';
import { verbatim } from '../statements/verbatim.ts';
import { action, type AnyActionOptions } from '../typed/action.ts';
import type { ActionArguments } from '../typed/action-options.ts';
import type { Writer } from '../writer.ts';

/** For whatever has no method of its own. */
export interface ActionMethods {
  /** Any action type of the flow language, with everything that it demands and nothing that it refuses. */
  action<Type extends ActionType>(type: Type, ...options: ActionArguments<Type, this>): void;
  /** Any action in the words of the flow language, unchecked here; the rules judge it. */
  raw(action: RawAction<this>): void;
  /** An action to the letter, its transitions included: they name blocks. Nothing is checked, and nothing follows. */
  verbatim(action: Action | JsonObject): void;
}

export function actionMethods({ record, steps }: Writer): ActionMethods {
  return {
    action: (type, ...[options = {}]) => record(action(type, options as AnyActionOptions, steps)),
    raw: (options) => record(raw(options, steps)),
    verbatim: (given) => record(verbatim(given as Action)),
  };
}
