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

/** Starts once, in a second on a machine at rest. */
const engine = new CloudFormationValidatePlugin();
const TIMEOUT = { timeout: 60_000 };

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
  it.each([
    ['anywhere', {}],
    ['in a known account and Region', { env: KNOWN }],
  ])("passes cdk-nag's AWS Solutions pack, deployed %s", (_where, options) => {
    const app = underNag(integrationStack({ associate: true }, options));

    expect(() => app.synth()).not.toThrow();
  });

  it('hides from cdk-nag nothing that an application adds', () => {
    const made = integrationStack();
    made.integration.function.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:GetItem'], resources: ['*'] }));

    const app = underNag(made);

    expect(() => app.synth()).toThrow('AwsSolutions-IAM5[Resource::*]');
  });

  it('passes the rules of CloudFormation Validate', () => {
    const made = integrationStack({ associate: true });

    expect(violationsOf(made)).toEqual([]);
  });

  it('would not pass them with a flow that CloudFormation refuses', () => {
    const made = integrationStack();
    made.integration.flow.name = 'x'.repeat(128);

    expect(violationsOf(made)).not.toEqual([]);
  });
});
