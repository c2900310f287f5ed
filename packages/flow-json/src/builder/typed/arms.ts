import type { ActionType, CATALOGUE } from '../../catalogue/catalogue.ts';
import type { Branch } from '../branch.ts';

/** The error branches of an action type; those that every mode demands may not be left out. */
export type ErrorsOf<Type extends ActionType, Call> = {
  readonly [Error in keyof ErrorArms<Type, Call>]: ErrorArms<Type, Call>[Error];
};

type ErrorArms<Type extends ActionType, Call> = {
  readonly [Error in keyof Rules<Type> as Rules<Type>[Error] extends 'required' ? Error : never]: Branch<Call>;
} & {
  readonly [Error in keyof Rules<Type> as Rules<Type>[Error] extends 'required' ? never : Error]?: Branch<Call>;
};

/**
 * The conditions of an action type, first match wins: branches by operand, compared with the type's first operator; or a list,
 * where operands are free.
 */
export type ConditionsOf<Type extends ActionType, Call> = (typeof CATALOGUE)[Type] extends {
  readonly conditions: infer Conditions;
}
  ? BranchesOf<Conditions, Call>
  : never;

/** One condition of a list. */
export interface ConditionBranch<Operator extends string = string, Call = never> {
  readonly operator: Operator;
  readonly operand: string;
  readonly then: Branch<Call>;
}

/** The intersection of object types as one object, so that the editor shows its members. */
type Flat<Members> = { readonly [Name in keyof Members]: Members[Name] };

type Rules<Type extends ActionType> = (typeof CATALOGUE)[Type]['errors'];

type BranchesOf<Conditions, Call> = Conditions extends {
  readonly operandsBy: { readonly operands: infer By extends Readonly<Record<string, readonly string[]>> };
}
  ? { readonly [Operand in By[keyof By][number]]?: Branch<Call> } | ListOf<Conditions, Call>
  : Conditions extends {
        readonly required: readonly (infer Required extends string)[];
        readonly operands: readonly (infer Operand extends string)[];
      }
    ? [Required] extends [never]
      ? { readonly [Name in Operand]?: Branch<Call> } | ListOf<Conditions, Call>
      : Flat<
          { readonly [Name in Required]: Branch<Call> } & {
            readonly [Name in Exclude<Operand, Required>]?: Branch<Call>;
          }
        >
    : FreeBranchesOf<Conditions, Call>;

type FreeBranchesOf<Conditions, Call> = Conditions extends {
  readonly required: readonly (infer Required extends string)[];
}
  ? [Required] extends [never]
    ? Readonly<Record<string, Branch<Call>>> | ListOf<Conditions, Call>
    : Readonly<Record<string, Branch<Call>>> & { readonly [Name in Required]: Branch<Call> }
  : never;

type ListOf<Conditions, Call> = Conditions extends { readonly operators: readonly (infer Operator extends string)[] }
  ? readonly ConditionBranch<Operator, Call>[]
  : never;
