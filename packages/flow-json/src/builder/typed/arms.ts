import type { ActionType, CATALOGUE } from '../../catalogue/catalogue.ts';
import type { CallBranch } from '../call.ts';

/** The error branches of an action type; those that every mode demands may not be left out. */
export type ErrorsOf<Type extends ActionType> = Flat<
  {
    readonly [Error in keyof Rules<Type> as Rules<Type>[Error] extends 'required' ? Error : never]: CallBranch;
  } & {
    readonly [Error in keyof Rules<Type> as Rules<Type>[Error] extends 'required' ? never : Error]?: CallBranch;
  }
>;

/**
 * The conditions of an action type, first match wins: branches by operand, compared with the type's first operator; or a list,
 * where operands are free.
 */
export type ConditionsOf<Type extends ActionType> = (typeof CATALOGUE)[Type] extends {
  readonly conditions: infer Conditions;
}
  ? BranchesOf<Conditions>
  : never;

/** One condition of a list. */
export interface ConditionBranch<Operator extends string = string> {
  readonly operator: Operator;
  readonly operand: string;
  readonly then: CallBranch;
}

/** The intersection of object types as one object, so that the editor shows its members. */
export type Flat<Members> = { readonly [Name in keyof Members]: Members[Name] };

type Rules<Type extends ActionType> = (typeof CATALOGUE)[Type]['errors'];

type BranchesOf<Conditions> = Conditions extends {
  readonly operandsBy: { readonly operands: infer By extends Readonly<Record<string, readonly string[]>> };
}
  ? { readonly [Operand in By[keyof By][number]]?: CallBranch } | ListOf<Conditions>
  : Conditions extends {
        readonly required: readonly (infer Required extends string)[];
        readonly operands: readonly (infer Operand extends string)[];
      }
    ? [Required] extends [never]
      ? { readonly [Name in Operand]?: CallBranch } | ListOf<Conditions>
      : Flat<
          { readonly [Name in Required]: CallBranch } & { readonly [Name in Exclude<Operand, Required>]?: CallBranch }
        >
    : FreeBranchesOf<Conditions>;

type FreeBranchesOf<Conditions> = Conditions extends { readonly required: readonly (infer Required extends string)[] }
  ? [Required] extends [never]
    ? Readonly<Record<string, CallBranch>> | ListOf<Conditions>
    : Readonly<Record<string, CallBranch>> & { readonly [Name in Required]: CallBranch }
  : never;

type ListOf<Conditions> = Conditions extends { readonly operators: readonly (infer Operator extends string)[] }
  ? readonly ConditionBranch<Operator>[]
  : never;
