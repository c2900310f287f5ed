#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';

// Stripping types and compiling are most of what a start costs; from the second one on both come from Node's own cache.
nodeModule.enableCompileCache?.();

// In a checkout the source runs as it stands; the published package carries dist only.
const source = new URL('../src/bin.ts', import.meta.url);
if (!existsSync(source)) {
  await import('../dist/bin.js');
} else if (nodeModule.registerHooks === undefined || !process.features.typescript) {
  console.error(
    `Node ${process.version} cannot run Warmline from its source. Start it as "npx warmline": npm then puts the repository's own Node 24 first.`,
  );
  process.exitCode = 1;
} else {
  const checkout = new URL('../../../', import.meta.url).href;
  nodeModule.registerHooks({
    resolve: (specifier, context, nextResolve) =>
      context.parentURL?.startsWith(checkout) && !context.parentURL.includes('/node_modules/')
        ? nextResolve(specifier, { ...context, conditions: ['@warmline/source', ...context.conditions] })
        : nextResolve(specifier, context),
  });
  await import(source.href);
}
