import { ImpossibleStateError } from '../errors.ts';
import type { Action, ConditionTransition, ErrorTransition, Transitions } from '../flow/flow.ts';
import { uniqueIdentifier } from '../flow/identifier.ts';
import { isLeave, type Arm, type Leave, type LoopToken, type Statement, type Step } from './statement.ts';

/** Actions in reading order, and the identifier of the first. */
export interface Lowered {
  readonly start: string;
  readonly actions: readonly Action[];
}

/**
 * Turns recorded steps into actions: identifiers in reading order, arms wired to where they meet. Control that falls off the
 * end goes to one action of type `endType`, made only if something leads there. Performs no I/O; the same steps give the
 * same actions.
 */
export function lower(steps: readonly Step[], endType: string): Lowered {
  const identifiers = nameAll(steps);
  const taken = new Set(identifiers.values());
  const endIdentifier = uniqueIdentifier('end', taken);
  const afterLoop = new Map<LoopToken, string>();
  const actions: Action[] = [];
  const ends = new Set<string>();

  const entry = enter(steps, endIdentifier);
  emitAll(steps, endIdentifier);
  if (ends.size > 0) {
    actions.push({ Parameters: {}, Identifier: endIdentifier, Type: endType, Transitions: {} });
  }
  return { start: entry, actions };

  /** Where control goes that enters `body`, when `after` follows it. */
  function enter(body: readonly Step[], after: string): string {
    const [first] = body;
    if (first === undefined) {
      if (after === endIdentifier) ends.add(after);
      return after;
    }
    if (isLeave(first)) return enter([], leaveTarget(first));
    return identifierOf(first);
  }

  function emitAll(body: readonly Step[], after: string): void {
    body.forEach((step, index) => {
      if (isLeave(step)) return;
      const rest = body.slice(index + 1);
      emitOne(step, rest, after);
    });
  }

  function emitOne(statement: Statement, rest: readonly Step[], after: string): void {
    const identifier = identifierOf(statement);
    const following = (): string => enter(rest, after);
    // Naming where a loop leads must not count as leading there, so the end is looked up without being entered.
    const next = firstIdentifier(rest) ?? after;
    if ('token' in statement) afterLoop.set(statement.token as LoopToken, next);

    const target = (arm: Arm): string =>
      arm.then === 'repeat' ? enter(arm.body, identifier) : arm.body.length === 0 ? following() : enter(arm.body, next);
    const transitions = transitionsOf(statement, target, following);

    actions.push({
      Parameters: statement.parameters,
      Identifier: identifier,
      Type: statement.type,
      Transitions: transitions,
    });
    for (const arm of statement.arms) emitAll(arm.body, arm.then === 'repeat' ? identifier : next);
  }

  function firstIdentifier(body: readonly Step[]): string | undefined {
    const [first] = body;
    if (first === undefined) return undefined;
    return isLeave(first) ? leaveTarget(first) : identifierOf(first);
  }

  function leaveTarget({ leave }: Leave): string {
    const target = afterLoop.get(leave);
    if (target === undefined) throw new ImpossibleStateError('A jump out of a loop was recorded outside that loop');
    return target;
  }

  function identifierOf(statement: Statement): string {
    const identifier = identifiers.get(statement);
    if (identifier === undefined) throw new ImpossibleStateError(`The statement "${statement.name}" got no identifier`);
    return identifier;
  }
}

function transitionsOf(statement: Statement, target: (arm: Arm) => string, following: () => string): Transitions {
  const { onward, arms } = statement;
  if (onward.kind === 'end') return {};

  const targets = arms.map((arm) => ({ arm, to: target(arm) }));
  const next = onward.kind === 'follow' ? following() : targets.find(({ arm }) => arm === onward.arm)?.to;
  const Conditions: ConditionTransition[] = targets.flatMap(({ arm: { on, operator }, to }) =>
    operator === undefined ? [] : [{ NextAction: to, Condition: { Operator: operator, Operands: [on] } }],
  );
  const Errors: ErrorTransition[] = targets.flatMap(({ arm: { on, operator, plain }, to }) =>
    operator === undefined && plain === undefined ? [{ NextAction: to, ErrorType: on }] : [],
  );
  return {
    ...(next === undefined ? {} : { NextAction: next }),
    ...(Errors.length === 0 ? {} : { Errors }),
    ...(Conditions.length === 0 ? {} : { Conditions }),
  };
}

/** Gives every statement its identifier, in reading order. */
function nameAll(steps: readonly Step[]): Map<Statement, string> {
  const identifiers = new Map<Statement, string>();
  const taken = new Set<string>();
  visit(steps);
  return identifiers;

  function visit(body: readonly Step[]): void {
    for (const step of body) {
      if (isLeave(step)) continue;
      const identifier = uniqueIdentifier(step.name, taken);
      taken.add(identifier);
      identifiers.set(step, identifier);
      step.arms.forEach((arm) => visit(arm.body));
    }
  }
}
