import { join } from 'node:path';
import {
  CloudFormationValidatePlugin,
  Validations,
  type App,
  type Environment,
  type PolicyViolation,
} from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { integrationStack, type IntegrationStack } from '../fixtures/integration-stack.ts';
import { JOB, QUOTE, STEPS } from '../fixtures/job-props.ts';
import type { ConnectIntegrationProps } from './connect-integration-props.ts';
import type { ConnectIntegration } from './connect-integration.ts';

/** Starts once, in a second on a machine at rest. */
const engine = new CloudFormationValidatePlugin();
const TIMEOUT = { timeout: 60_000 };

const MODES: readonly (readonly [string, Partial<ConnectIntegrationProps>])[] = [
  ['a synchronous call', {}],
  ['steps behind a state machine', STEPS],
  ['an Express machine', { ...JOB, express: true }],
  ['a function that exists behind a state machine', { ...JOB, function: { arn: QUOTE } }],
];

const KNOWN: Environment = { account: '123456789012', region: 'eu-central-1' };

function underNag(made: IntegrationStack): App {
  Validations.of(made.app).addPlugins(new AwsSolutionsChecks(made.app));
  return made.app;
}

/** What the rules of CloudFormation Validate, which the CDK carries, find in a stack's template. */
function violationsOf({ app, stack }: IntegrationStack): readonly PolicyViolation[] {
  app.synth();
  const templatePath = join(app.outdir, stack.templateFile);
  return engine.validate({
    appConstruct: app,
    templatePaths: [templatePath],
    stackTemplates: [{ templatePath, stackConstructPath: stack.node.path, accountId: undefined, region: undefined }],
  }).violations;
}

describe('ConnectIntegration', TIMEOUT, () => {
  it.each(
    MODES.flatMap(([mode, overrides]) => [
      [mode, 'anywhere', overrides, {}] as const,
      [mode, 'in a known account and Region', overrides, { env: KNOWN }] as const,
    ]),
  )("passes cdk-nag's AWS Solutions pack with %s, deployed %s", (_mode, _where, overrides, options) => {
    const app = underNag(integrationStack({ ...overrides, associate: true }, options));

    expect(() => app.synth()).not.toThrow();
  });

  it('hides from cdk-nag nothing that an application adds', () => {
    const made = integrationStack();
    made.integration.function.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: ['*'] }));

    const app = underNag(made);

    expect(() => app.synth()).toThrow('AwsSolutions-IAM5[Resource::*]');
  });

  it.each([
    ['the invoker', ({ invoker }: ConnectIntegration) => invoker?.function],
    ['the state machine', ({ stateMachine }: ConnectIntegration) => stateMachine],
  ])('hides nothing either that one adds to %s', (_what, part) => {
    const made = integrationStack(JOB);
    const statement = new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: ['*'] });
    part(made.integration)?.addToRolePolicy(statement);

    const app = underNag(made);

    expect(() => app.synth()).toThrow('AwsSolutions-IAM5[Resource::*]');
  });

  it.each(MODES)('passes the rules of CloudFormation Validate with %s', (_mode, overrides) => {
    const made = integrationStack({ ...overrides, associate: true });

    expect(violationsOf(made)).toEqual([]);
  });

  it('would not pass them with a flow that CloudFormation refuses', () => {
    const made = integrationStack();
    made.integration.flow.name = 'x'.repeat(128);

    expect(violationsOf(made)).not.toEqual([]);
  });
});
