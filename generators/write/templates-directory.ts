import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where this package keeps its templates: beside the source, and beside `dist` once it is built. */
export const TEMPLATES_DIRECTORY: string = fileURLToPath(
  [
    new URL('../integration/templates/', import.meta.url),
    new URL('../../integration/templates/', import.meta.url),
  ].find((directory) => existsSync(directory)) ?? new URL('../integration/templates/', import.meta.url),
);
