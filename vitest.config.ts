import { defineConfig } from 'vitest/config';

// Vite's own server defaults with ours in front: a list given here replaces them. But for `module`, under which the AWS SDK gives
// files for bundlers that Node cannot run.
const conditions = ['@warmline/source', 'node', 'development|production'];

const report = process.env['WARMLINE_VITEST_REPORT'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // No test mocks a module or leaves anything behind in one, so files share their workers: half the time.
    isolate: false,
    include: ['{packages,apps,tools}/*/**/*.test.ts', 'generators/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/cdk.out/**', 'generators/integration/templates/**'],
    env: { CDK_VALIDATION: 'false' },
    // CI counts tests from a file, so that the last line of its log is the whole truth.
    ...(report === undefined ? {} : { reporters: ['default', ['json', { outputFile: report }]] }),
  },
});
