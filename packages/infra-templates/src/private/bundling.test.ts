import { OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { describe, expect, it } from 'vitest';
import { renderBundling, renderInvokerBundling } from './bundling.ts';

describe('renderBundling', () => {
  it('makes one small module with a source map and without the AWS SDK', () => {
    expect(renderBundling([])).toMatchObject({
      format: OutputFormat.ESM,
      minify: true,
      sourceMap: true,
      externalModules: ['@aws-sdk/*', '@smithy/*'],
    });
  });

  it('hands export conditions on to esbuild', () => {
    const { esbuildArgs } = renderBundling(['@warmline/source', 'module']);

    expect(esbuildArgs).toEqual({ '--conditions': '@warmline/source,module' });
  });

  it('leaves esbuild at its own conditions when there are none', () => {
    expect(renderBundling([])).not.toHaveProperty('esbuildArgs');
  });
});

describe('renderInvokerBundling', () => {
  it('bundles the AWS SDK, and no source map that a cold start would read', () => {
    expect(renderInvokerBundling(['module'])).toEqual({
      ...renderBundling(['module']),
      externalModules: [],
      sourceMap: false,
    });
  });
});
