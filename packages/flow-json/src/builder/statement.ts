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

/** Stands for one loop while its body is recorded. */
export interface LoopToken {
  readonly loop: symbol;
}

/** A loop statement carries the token that its `leave` jumps name. */
export interface LoopStatement extends Statement {
  readonly token: LoopToken;
}

export type Step = Statement | LoopStatement | Leave;

export function isLeave(step: Step): step is Leave {
  return 'leave' in step;
}

/** Can what follows this step be reached through it? */
export function continues(step: Step): boolean {
  if (isLeave(step)) return false;
  if (step.onward.kind === 'end') return false;
  if (step.onward.kind === 'follow') return true;
  if ('token' in step && leaves(step.arms, step.token)) return true;
  return step.arms.some((arm) => arm.then === 'join' && bodyContinues(arm.body));
}

/** Does control fall off the end of these steps? */
export function bodyContinues(body: readonly Step[]): boolean {
  return body.every(continues);
}

function leaves(arms: readonly Arm[], token: LoopToken): boolean {
  return arms.some((arm) => arm.body.some((step) => (isLeave(step) ? step.leave === token : leaves(step.arms, token))));
}
