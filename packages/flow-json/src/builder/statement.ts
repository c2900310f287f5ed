import type { Action } from '../flow/flow.ts';
import type { JsonObject } from '../json.ts';

/** What the builder records: one action to be, with its arms, before identifiers and targets are known. */
export interface Statement {
  /** The identifier it would like. */
  readonly name: string;
  readonly type: string;
  readonly parameters: JsonObject;
  readonly arms: readonly Arm[];
  readonly onward: Onward;
  /** It is what its author says it is, and not judged while it is written. Default: false. */
  readonly unchecked?: true;
  /** It becomes this action to the letter, transitions included. Default: it is made of the rest. */
  readonly verbatim?: Action;
}

/**
 * Where `NextAction` leads: on to what follows (`follow`); to where one of the arms leads, with what follows reached only
 * through arms (`arm`); or nowhere (`end`).
 */
export type Onward =
  { readonly kind: 'follow' } | { readonly kind: 'arm'; readonly arm: Arm } | { readonly kind: 'end' };

/** One branch of a statement: what it is taken on, what happens there, and where that leads. */
export interface Arm {
  /** The error type, or the operand of the condition; `success` for the plain way on. */
  readonly on: string;
  /** The operator of a condition; absent for an error and for the plain way on. */
  readonly operator?: string;
  /** The plain way on: it is `NextAction` alone, neither an error nor a condition. */
  readonly plain?: true;
  readonly body: readonly Step[];
  /** `join`: on to what follows the statement; `repeat`: back to the statement itself. */
  readonly then: 'join' | 'repeat';
}

/** A jump out of a loop, to what follows it. */
export interface Leave {
  readonly leave: LoopToken;
}

/** A jump to the place or block of that name, or to a place that the builder made. */
export interface GoTo {
  readonly goTo: string | symbol;
}

/** Names the place before what follows it, so that jumps can lead there; a symbol is the builder's own, and clashes with none. */
export interface Label {
  readonly label: string | symbol;
}

/** Stands for one loop while its body is recorded. */
export interface LoopToken {
  readonly loop: symbol;
}

/** A loop statement carries the token that its `leave` jumps name. */
export interface LoopStatement extends Statement {
  readonly token: LoopToken;
}

export type Step = Statement | LoopStatement | Leave | GoTo | Label;

/** Tells what becomes an action from what only leads somewhere. */
export function isStatement(step: Step): step is Statement | LoopStatement {
  return 'type' in step;
}

/** Can what follows this step be reached through it? What follows a label is reached by jumps. */
export function continues(step: Step): boolean {
  if (!isStatement(step)) return 'label' in step;
  if (step.onward.kind === 'end') return false;
  if (step.onward.kind === 'follow') return true;
  if ('token' in step && leaves(step.arms, step.token)) return true;
  return step.arms.some((arm) => arm.then === 'join' && bodyContinues(arm.body));
}

/** Does control fall off the end of these steps? What comes after the last label counts. */
export function bodyContinues(body: readonly Step[]): boolean {
  return body.slice(body.findLastIndex((step) => 'label' in step) + 1).every(continues);
}

function leaves(arms: readonly Arm[], token: LoopToken): boolean {
  return arms.some((arm) =>
    arm.body.some((step) => (isStatement(step) ? leaves(step.arms, token) : 'leave' in step && step.leave === token)),
  );
}
