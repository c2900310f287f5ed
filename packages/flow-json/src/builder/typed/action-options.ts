import type { ActionType, CATALOGUE } from '../../catalogue/catalogue.ts';
import type { Naming } from '../branch.ts';
import type { ConditionsOf, ErrorsOf } from './arms.ts';
import type { ParametersOf } from './parameters.ts';

/**
 * What `call.action` is told of a type: its parameters, error branches and conditions, as far as the type has them. (Spelt out
 * as one mapped type, the compiler's messages call it by this name.)
 */
export type ActionOptions<Type extends ActionType, Call> = {
  readonly [Name in keyof Parts<Type, Call>]: Parts<Type, Call>[Name];
};

/** The options as the arguments of a method: they may be left out where nothing in them is demanded. */
export type ActionArguments<Type extends ActionType, Call> =
  object extends ActionOptions<Type, Call>
    ? [options?: ActionOptions<Type, Call>]
    : [options: ActionOptions<Type, Call>];

type Parts<Type extends ActionType, Call> = Naming &
  Given<'parameters', ParametersOf<Type>> &
  Given<'errors', ErrorsOf<Type, Call>> &
  GivenConditions<Type, Call> &
  ((typeof CATALOGUE)[Type]['terminal'] extends true ? unknown : Mirror);

interface Mirror {
  /**
   * The branch whose target `NextAction` repeats, by error type or operand, for what success never leads on from. Default: as
   * the console writes it.
   */
  readonly mirror?: string;
}

type Given<Key extends string, Value> = keyof Value extends never
  ? unknown
  : object extends Value
    ? { readonly [Name in Key]?: Value }
    : { readonly [Name in Key]: Value };

type GivenConditions<Type extends ActionType, Call> = (typeof CATALOGUE)[Type] extends {
  readonly conditions: infer Rules;
}
  ? Rules extends { readonly required: readonly [] }
    ? Rules extends { readonly minimum: number }
      ? { readonly conditions: ConditionsOf<Type, Call> }
      : { readonly conditions?: ConditionsOf<Type, Call> }
    : { readonly conditions: ConditionsOf<Type, Call> }
  : unknown;
