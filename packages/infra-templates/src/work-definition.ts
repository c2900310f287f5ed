import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IChainable } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

/**
 * Makes the states that do the work, in a scope of their own. `functions` holds what to invoke: with `steps` by the step's name,
 * otherwise by the integration's.
 */
export type WorkDefinition = (scope: Construct, functions: Readonly<Record<string, IFunction>>) => IChainable;
