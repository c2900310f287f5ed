import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConnectIntegration, type ConnectIntegrationProps } from '@warmline/infra-templates';
import { samTemplate, type SamTemplate } from '@warmline/infra-templates/sam';
import { App, DefaultStackSynthesizer, Stack, type IStackSynthesizer } from 'aws-cdk-lib';
import flags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { SAM_STACK } from './cases.ts';
import type { PlainTemplate } from './plain-template.ts';

/** The template that the CDK makes of an integration, its code left as it is. */
export function cdkForm(props: ConnectIntegrationProps): PlainTemplate {
  const outdir = mkdtempSync(join(tmpdir(), 'warmline-forms-'));
  try {
    const context = { ...flags, 'aws:cdk:bundling-stacks': [] };
    const app = new App({ outdir, analyticsReporting: false, context });
    const stack = new Stack(app, SAM_STACK, {
      // As an interface: the class declares its optional fields otherwise, which exactOptionalPropertyTypes refuses.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
    });
    new ConnectIntegration(stack, 'OrderStatus', props);
    return app.synth().getStackByName(SAM_STACK).template as PlainTemplate;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The template that AWS SAM is given of the same. */
export function samForm(props: ConnectIntegrationProps): SamTemplate {
  return samTemplate(props, { codeUri: 's3://bucket/function.zip', hookCodeUri: 's3://bucket/hook.zip' });
}
