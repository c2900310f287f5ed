import { OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Gives bundled CommonJS packages the `require` that an ES module lacks, without which their `require('fs')` throws. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/** What the runtime brings; a bundle that leaves it out takes whatever version that is. */
const SDK = ['@aws-sdk/*', '@smithy/*'];

/**
 * How a handler becomes one file: an ES module, minified, with a source map. The AWS SDK is left to the runtime, or bundled
 * (`sdk: 'inside'`). `conditions` are export conditions for esbuild; none leaves it at its own.
 */
export function renderBundling(
  conditions: readonly string[],
  { sdk = 'runtime' }: { readonly sdk?: 'runtime' | 'inside' } = {},
): BundlingOptions {
  return {
    format: OutputFormat.ESM,
    minify: true,
    sourceMap: true,
    externalModules: sdk === 'inside' ? [] : [...SDK],
    mainFields: ['module', 'main'],
    banner: REQUIRE_BANNER,
    ...(conditions.length > 0 && { esbuildArgs: { '--conditions': conditions.join(',') } }),
  };
}
