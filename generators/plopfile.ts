import { runWarmline } from './ask/run-warmline.ts';
import { setIntegrationGenerator, type Plop } from './ask/set-integration-generator.ts';

/**
 * What `npx plop` loads: it asks, and the repository's own `warmline new` writes and checks. A default export, because plop
 * takes no other.
 */
export default function plopfile(plop: Plop): void {
  setIntegrationGenerator(plop, (args) => runWarmline(`${import.meta.dirname}/..`, args));
}
