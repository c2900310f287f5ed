import { FlowUsageError } from '../errors.ts';
import { uniqueIdentifier } from '../flow/identifier.ts';
import { isStatement, type Statement, type Step } from './statement.ts';

/**
 * Gives every statement its identifier, in reading order; verbatim actions keep theirs, whatever it is.
 *
 * @param reserved identifiers that none may have
 */
export function nameAll(steps: readonly Step[], reserved: ReadonlySet<string>): ReadonlyMap<Statement, string> {
  const identifiers = new Map<Statement, string>();
  const taken = new Set(reserved);
  for (const statement of statementsIn(steps)) {
    const identifier =
      statement.verbatim === undefined ? uniqueIdentifier(statement.name, taken) : statement.verbatim.Identifier;
    taken.add(identifier);
    identifiers.set(statement, identifier);
  }
  return identifiers;
}

/**
 * Refuses jumps that lead nowhere, and labels that could mean two places.
 *
 * @throws FlowUsageError that names the jump or the label
 */
export function refuseBadJumps(steps: readonly Step[], identifiers: ReadonlyMap<Statement, string>): void {
  const all = [...stepsIn(steps)];
  const blocks: ReadonlySet<string | symbol> = new Set(identifiers.values());
  const labels = new Set<string | symbol>();
  for (const step of all) {
    if (!('label' in step)) continue;
    if (labels.has(step.label)) {
      throw new FlowUsageError(
        `Two places have the label "${String(step.label)}"; a jump needs to know which. Rename one.`,
      );
    }
    labels.add(step.label);
  }
  for (const step of all) {
    if ('goTo' in step && !labels.has(step.goTo) && !blocks.has(step.goTo)) {
      throw new FlowUsageError(
        `goTo("${String(step.goTo)}") leads nowhere: no label and no block has that name. Mark the place with call.label, or name the block.`,
      );
    }
  }
}

/** Every step, those of branches after their statement. */
function* stepsIn(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step;
    if (isStatement(step)) for (const { body } of step.arms) yield* stepsIn(body);
  }
}

function* statementsIn(steps: readonly Step[]): Generator<Statement> {
  for (const step of stepsIn(steps)) if (isStatement(step)) yield step;
}
