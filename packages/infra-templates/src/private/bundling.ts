import { OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Gives bundled CommonJS packages the `require` that an ES module lacks, without which their `require('fs')` throws. */
const REQUIRE_BANNER =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

/**
 * How a handler becomes one file: an ES module, minified, with a source map and without the AWS SDK, which the runtime
 * brings. `conditions` are export conditions for esbuild; none leaves it at its own.
 */
export function renderBundling(conditions: readonly string[]): BundlingOptions {
  return {
    format: OutputFormat.ESM,
    minify: true,
    sourceMap: true,
    externalModules: ['@aws-sdk/*', '@smithy/*'],
    mainFields: ['module', 'main'],
    banner: REQUIRE_BANNER,
    ...(conditions.length > 0 && { esbuildArgs: { '--conditions': conditions.join(',') } }),
  };
}

/**
 * The same for the function that starts and checks: with the parts of the AWS SDK that it uses, in the version it was tested with,
 * and without a source map, which would be larger than the code and be read at every cold start.
 */
export function renderInvokerBundling(conditions: readonly string[]): BundlingOptions {
  return { ...renderBundling(conditions), externalModules: [], sourceMap: false };
}
