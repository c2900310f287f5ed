import { Template } from 'aws-cdk-lib/assertions';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../fixtures/definition.ts';
import { integrationStack } from '../fixtures/integration-stack.ts';
import { JOB } from '../fixtures/job-props.ts';
import { integrationTemplate } from '../fixtures/template.ts';

/** The template without what changes with the handler's code: the asset's hash, and the ids made of it. */
async function stableText(template: Template): Promise<string> {
  const text = JSON.stringify(template.toJSON())
    .replaceAll(/"[0-9a-f]{64}\.zip"/g, '"<asset>.zip"')
    .replaceAll(/((?:CurrentVersion|NewVersion(?:Errors|Throttles|Duration))[0-9A-F]{8})[0-9a-f]{32}/g, '$1<hash>');
  return format(text, { parser: 'json', printWidth: 120, objectWrap: 'collapse' });
}

describe('ConnectIntegration', () => {
  it('gives the template that people deploy', async () => {
    const template = Template.fromStack(integrationStack().stack);

    const text = await stableText(template);

    await expect(text).toMatchFileSnapshot('connect-integration.template.json.snap');
  });

  it('gives the state machine that people see run', async () => {
    const definition = definitionOf(integrationTemplate(JOB));

    const text = await format(JSON.stringify(definition), { parser: 'json', printWidth: 120, objectWrap: 'collapse' });

    await expect(text).toMatchFileSnapshot('connect-integration.definition.json.snap');
  });
});
