import type { StateMachineLadder } from '@warmline/flow-json';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { WorkDefinition } from '../../work-definition.ts';
import { existingFunction } from '../existing-function.ts';
import type { Workers } from '../workers.ts';
import { ownStates, sideBySide, singleFunction, type WorkState } from './work-state.ts';

export interface JobWorkOptions {
  readonly workers: Workers;
  /** Whether the workers are steps, so that each has a result of its own. */
  readonly steps: boolean;
  readonly limits: StateMachineLadder;
  /** States of somebody else, in the place of ours. */
  readonly define: WorkDefinition | undefined;
}

export interface JobWork {
  readonly state: WorkState;
  /** What the state has to be let call; states of somebody else bring their own grants. */
  readonly functionArns: readonly string[];
  /** Whether it reports optional steps that failed. */
  readonly missing: boolean;
}

/** The state that does the work of a job. */
export function jobWork(scope: Construct, { workers, steps, limits, define }: JobWorkOptions): JobWork {
  if (define !== undefined) {
    const states = define(new Construct(scope, 'States'), functionsOf(scope, workers));
    return { state: ownStates(scope, states), functionArns: [], missing: false };
  }
  const functionArns = workers.map(({ arn }) => arn);
  if (!steps) return { state: singleFunction(scope, workers[0], limits), functionArns, missing: false };
  return {
    state: sideBySide(scope, workers, limits),
    functionArns,
    missing: workers.some(({ required }) => !required),
  };
}

function functionsOf(scope: Construct, workers: Workers): Readonly<Record<string, IFunction>> {
  return Object.fromEntries(
    // As an interface: see ConnectIntegration.
    workers.map(({ name, arn, made }) => [name, (made?.alias ?? existingFunction(scope, arn)) as IFunction]),
  );
}
