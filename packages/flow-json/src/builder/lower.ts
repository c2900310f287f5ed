import { FlowUsageError, ImpossibleStateError } from '../errors.ts';
import type { Action } from '../flow/flow.ts';
import { uniqueIdentifier } from '../flow/identifier.ts';
import { nameAll, refuseBadJumps } from './names.ts';
import { isStatement, type Arm, type LoopToken, type Statement, type Step } from './statement.ts';
import { transitionsOf } from './transitions.ts';

/** Actions in reading order, and the identifier of the first. */
export interface Lowered {
  readonly start: string;
  readonly actions: readonly Action[];
  /** Those that were given to the letter. */
  readonly verbatim: ReadonlySet<Action>;
}

/** A place in the flow: the identifier of the block that control comes to there. */
type Place = () => string;

/**
 * Turns recorded steps into actions: identifiers in reading order, arms wired to where they meet, jumps to the places they
 * name. Control that falls off the end goes to one action of type `endType`, made only if something leads there. Performs no
 * I/O; the same steps give the same actions.
 *
 * @param start the identifier of the first action. Default: the first that is written
 * @param reserved identifiers that no action may have. Default: none
 * @throws FlowUsageError when a jump leads nowhere, or in a circle without a block
 */
export function lower(
  steps: readonly Step[],
  endType: string,
  start?: string,
  reserved: ReadonlySet<string> = new Set(),
): Lowered {
  const identifiers = nameAll(steps, reserved);
  refuseBadJumps(steps, identifiers);
  const end = uniqueIdentifier('end', new Set(identifiers.values()));
  const labels = new Map<string | symbol, Place>();
  const afterLoop = new Map<LoopToken, Place>();
  const afterwards = new Map<Statement, Place>();
  const jumping = new Set<string | symbol>();
  const actions: Action[] = [];
  const reached = new Set<string>();

  locate(steps, () => end);
  write(steps);

  const entry = start ?? reach(placeAt(steps, 0, () => end));
  if (reached.has(end)) actions.push({ Parameters: {}, Identifier: end, Type: endType, Transitions: {} });
  const verbatim = new Set([...identifiers.keys()].flatMap(({ verbatim: action }) => action ?? []));
  return { start: entry, actions, verbatim };

  /** Takes down what follows every statement, label and loop, before anything is wired. */
  function locate(body: readonly Step[], after: Place): void {
    body.forEach((step, index) => {
      const next = placeAt(body, index + 1, after);
      if (!isStatement(step)) {
        if ('label' in step) labels.set(step.label, next);
        return;
      }
      afterwards.set(step, next);
      if ('token' in step) afterLoop.set(step.token, next);
      for (const arm of step.arms) locate(arm.body, afterArm(arm, step, next));
    });
  }

  function write(body: readonly Step[]): void {
    for (const step of body) {
      if (!isStatement(step)) continue;
      actions.push(actionOf(step));
      for (const arm of step.arms) write(arm.body);
    }
  }

  function actionOf(statement: Statement): Action {
    if (statement.verbatim !== undefined) return statement.verbatim;
    const next = afterwards.get(statement) ?? (() => end);
    const target = (arm: Arm): string => reach(placeAt(arm.body, 0, afterArm(arm, statement, next)));
    return {
      Parameters: statement.parameters,
      Identifier: identifierOf(statement),
      Type: statement.type,
      Transitions: transitionsOf(statement, target, () => reach(next)),
    };
  }

  function afterArm(arm: Arm, statement: Statement, next: Place): Place {
    return arm.then === 'repeat' ? () => identifierOf(statement) : next;
  }

  function reach(place: Place): string {
    const identifier = place();
    reached.add(identifier);
    return identifier;
  }

  /** Where control goes that comes to the step of that index, when `after` follows the body. */
  function placeAt(body: readonly Step[], index: number, after: Place): Place {
    const step = body[index];
    if (step === undefined) return after;
    if (isStatement(step)) return () => identifierOf(step);
    if ('label' in step) return placeAt(body, index + 1, after);
    return 'goTo' in step ? () => jump(step.goTo) : () => placeAfter(step.leave)();
  }

  function jump(name: string | symbol): string {
    const place = labels.get(name);
    if (place === undefined) return String(name);
    if (jumping.has(name)) {
      throw new FlowUsageError(`goTo("${String(name)}") leads in a circle that no block stands in. Put a block in it.`);
    }
    jumping.add(name);
    try {
      return place();
    } finally {
      jumping.delete(name);
    }
  }

  function placeAfter(loop: LoopToken): Place {
    const place = afterLoop.get(loop);
    if (place === undefined) throw new ImpossibleStateError('A jump out of a loop was recorded outside that loop');
    return place;
  }

  function identifierOf(statement: Statement): string {
    const identifier = identifiers.get(statement);
    if (identifier === undefined) throw new ImpossibleStateError(`The statement "${statement.name}" got no identifier`);
    return identifier;
  }
}
