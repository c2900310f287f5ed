import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../repository.ts';
import { GENERATED_PAGES } from './pages.ts';

for (const [path, page] of Object.entries(GENERATED_PAGES)) {
  writeFileSync(join(ROOT, path), page());
  console.log(`Wrote ${path}`);
}
