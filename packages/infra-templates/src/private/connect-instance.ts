import { CfnParameter, Fn } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { InvalidPropError } from '../errors.ts';
import { outermostStack } from './outermost-stack.ts';

/** ARN of an instance (CloudFormation, AWS::Connect::ContactFlow), stricter in that no part is empty. */
const INSTANCE_ARN = '^arn:aws[-a-z0-9]*:connect:[-a-z0-9]+:[0-9]{12}:instance/[-a-zA-Z0-9]+$';
const EXAMPLE = 'arn:aws:connect:eu-central-1:123456789012:instance/11111111-2222-3333-4444-555555555555';
const CONTEXT_KEY = 'connectInstanceArn';
const PARAMETER = 'ConnectInstanceArn';

/** What the parameter for an instance takes. */
export const INSTANCE_PARAMETER = {
  description: `ARN of the Amazon Connect instance, for example ${EXAMPLE}`,
  allowedPattern: INSTANCE_ARN,
  constraintDescription: `must be the ARN of an instance, such as ${EXAMPLE}`,
} as const;

/** The Connect instance of a stack: values that CloudFormation fills in. */
export interface ConnectInstance {
  readonly arn: string;
  /** The account that owns the instance. */
  readonly account: string;
  readonly id: string;
}

/**
 * The instance that a stack's integrations belong to: one parameter for all of them, whose default is the context
 * value `connectInstanceArn`.
 *
 * @throws InvalidPropError when the context value is no instance ARN
 */
export function connectInstance(scope: IConstruct): ConnectInstance {
  const stack = outermostStack(scope);
  const existing = stack.node.tryFindChild(PARAMETER) as CfnParameter | undefined;
  const parameter =
    existing ??
    new CfnParameter(stack, PARAMETER, {
      ...INSTANCE_PARAMETER,
      ...defaultFrom(stack.node.tryGetContext(CONTEXT_KEY)),
    });
  const arn = parameter.valueAsString;
  return { arn, account: Fn.select(4, Fn.split(':', arn)), id: Fn.select(1, Fn.split('/', arn)) };
}

function defaultFrom(context: unknown): { readonly default?: string } {
  if (context === undefined) return {};
  if (typeof context === 'string' && new RegExp(INSTANCE_ARN).test(context)) return { default: context };
  throw new InvalidPropError(`context ${CONTEXT_KEY}`, context, `it takes the ARN of an instance, such as ${EXAMPLE}.`);
}
