import { runWarmline } from './ask/run-warmline.ts';
import { setIntegrationGenerator } from './ask/set-integration-generator.ts';
import { unattended, type AskingPlop } from './ask/unattended.ts';

/**
 * What `npx plop` loads: it asks, and the repository's own `warmline new` writes and checks. A default export, because plop
 * takes no other.
 */
export default function plopfile(plop: AskingPlop): void {
  const isAttended = process.stdin.isTTY && process.stdout.isTTY;
  setIntegrationGenerator(isAttended ? plop : unattended(plop), (args) =>
    runWarmline(`${import.meta.dirname}/..`, args),
  );
}
