import { definitionOf } from '../../catalogue/catalogue.ts';
import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import type { Branch } from '../branch.ts';
import type { Arm, Statement, Step } from '../statement.ts';
import type { ConditionBranch } from './arms.ts';
import { mirroredArm } from './mirrored-arm.ts';
import { spellParameters } from './spell-parameters.ts';

/** The options of any action type, as they are at run time. */
export interface AnyActionOptions {
  readonly name?: string;
  readonly parameters?: object;
  readonly errors?: Readonly<Record<string, Branch<never> | undefined>>;
  readonly conditions?: Readonly<Record<string, Branch<never> | undefined>> | readonly ConditionBranch[];
  readonly mirror?: string;
}

/**
 * Any action type of the catalogue.
 *
 * @throws FlowUsageError when the catalogue has no such type, or no branch of the name to mirror
 */
export function action(
  type: string,
  { name, parameters: given = {}, errors = {}, conditions = {}, mirror }: AnyActionOptions,
  steps: (branch: Branch<never>) => readonly Step[],
): Statement {
  const definition = definitionOf(type);
  if (definition === undefined) {
    throw new FlowUsageError(`The flow language has no action type "${type}"; call.raw takes types that are newer.`);
  }
  const parameters = spellParameters(given, definition);
  const arms = [
    ...conditionArms(conditions, definition.conditions?.operators[0] ?? 'Equals', steps),
    ...armsOf(errors).map(([on, branch]): Arm => ({ on, body: steps(branch), then: 'join' })),
  ];
  const base = { name: name ?? identifierFromWords(wordsIn(type), 'action'), type, parameters, arms };
  if (definition.terminal) {
    if (arms.length > 0) throw new FlowUsageError(`${type} ends the flow and has branches; remove them.`);
    return { ...base, onward: { kind: 'end' } };
  }

  const wanted = mirror ?? mirroredArm(type, parameters);
  const mirrored = arms.find(({ on }) => on === wanted);
  if (mirror !== undefined && mirrored === undefined) {
    throw new FlowUsageError(`${type} is to mirror "${mirror}", which is none of its branches. Name one of them.`);
  }
  return { ...base, onward: mirrored === undefined ? { kind: 'follow' } : { kind: 'arm', arm: mirrored } };
}

/** `UpdateContactTargetQueue` in words. */
export function wordsIn(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

function conditionArms(
  conditions: NonNullable<AnyActionOptions['conditions']>,
  firstOperator: string,
  steps: (branch: Branch<never>) => readonly Step[],
): readonly Arm[] {
  const list = isList(conditions)
    ? conditions
    : armsOf(conditions).map(([operand, then]) => ({ operator: firstOperator, operand, then }));
  return list.map(({ operator, operand, then }) => ({ on: operand, operator, body: steps(then), then: 'join' }));
}

function isList(conditions: NonNullable<AnyActionOptions['conditions']>): conditions is readonly ConditionBranch[] {
  return Array.isArray(conditions);
}

function armsOf(
  branches: Readonly<Record<string, Branch<never> | undefined>>,
): readonly (readonly [string, Branch<never>])[] {
  return Object.entries(branches).flatMap(([on, branch]) => (branch === undefined ? [] : [[on, branch] as const]));
}
