import type { JsonValue } from '../json.ts';

/** Code of a flow as data: what is printed for people and run by the builder, so that both say the same. */
export type Code = MethodCall | { readonly method: 'goTo' | 'label'; readonly args: readonly [Json] };

/** A method of `call` that makes one action. */
export interface MethodCall {
  /** Identifier of the block. */
  readonly identifier: string;
  readonly method: string;
  readonly args: readonly Expression[];
  /** Where `NextAction` leads: to what follows, where a branch leads, or nowhere. */
  readonly onward: 'follow' | 'arm' | 'end';
}

export type Expression = Json | Members | List | Path | Branch | Steps;

/** A literal. */
export interface Json {
  readonly kind: 'json';
  readonly value: JsonValue;
}

/** An object, key by key; what is undefined is left out. */
export interface Members {
  readonly kind: 'members';
  readonly members: readonly (readonly [key: string, value: Expression | undefined])[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** A reference, by its JSONPath. */
export interface Path {
  readonly kind: 'path';
  readonly path: string;
}

/** A branch of which is known only where it leads. */
export interface Branch {
  readonly kind: 'branch';
  readonly target: string;
  /** What it falls to is the block itself: the turn of a loop. Default: what follows the block. */
  readonly loops?: true;
  /** It may be left out where nothing happens in it. Default: false. */
  readonly isOptional?: true;
}

/** A branch with what happens in it. */
export interface Steps {
  readonly kind: 'steps';
  readonly steps: readonly Code[];
  readonly isOptional?: true;
  readonly loops?: true;
}

export const json = (value: JsonValue): Json => ({ kind: 'json', value });

export const members = (entries: Members['members']): Members => ({ kind: 'members', members: entries });

export const list = (items: readonly Expression[]): List => ({ kind: 'list', items });

export const branch = (target: string, more: Pick<Branch, 'loops' | 'isOptional'> = {}): Branch => ({
  kind: 'branch',
  target,
  ...more,
});

/** The branches in an expression, in the order in which they are written. */
export function branchesIn(expression: Expression): readonly Branch[] {
  switch (expression.kind) {
    case 'branch':
      return [expression];
    case 'members':
      return expression.members.flatMap(([, value]) => (value === undefined ? [] : branchesIn(value)));
    case 'list':
      return expression.items.flatMap(branchesIn);
    default:
      return [];
  }
}

/** The expression with its branches replaced. */
export function withBranches(expression: Expression, replace: (branch: Branch) => Steps): Expression {
  switch (expression.kind) {
    case 'branch':
      return replace(expression);
    case 'members':
      return members(
        expression.members.map(([key, value]) => [key, value === undefined ? value : withBranches(value, replace)]),
      );
    case 'list':
      return list(expression.items.map((item) => withBranches(item, replace)));
    default:
      return expression;
  }
}
