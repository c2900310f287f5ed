import { AssertionError, deepStrictEqual } from 'node:assert';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printSamTemplate } from '@warmline/infra-templates/sam';
import { PackageMissingError } from '../python/missing.ts';
import { pythonWith } from '../python/virtual-environment.ts';
import { cdkForm, samForm } from './both-forms.ts';
import { SAM_CASES, SAM_STACK } from './cases.ts';
import { circleIn } from './circle-in.ts';
import { essenceOf } from './essence.ts';
import { transform, TRANSLATOR } from './transform.ts';
import { unfold } from './unfold.ts';

// Has AWS's own translator transform the SAM form of integrations, and holds the outcome against their CDK form. Exits with 2 where they
// differ, with 1 where nothing could be tried.
const interrupted = new AbortController();
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort());

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const python = await pythonWith(TRANSLATOR, join(root, 'node_modules/.cache/warmline-e2e'), interrupted.signal).catch(
  (error: unknown) => {
    if (!(error instanceof PackageMissingError)) throw error;
    process.stderr.write(`No SAM template was tried. ${error.message}\n`);
    return process.exit(1);
  },
);
const forms = Object.entries(SAM_CASES).map(([name, props]) => [name, samForm(props)] as const);
const texts = Object.fromEntries(forms.map(([name, form]) => [name, printSamTemplate(form)]));
const transformed = await transform(python, texts, interrupted.signal);

let differing = 0;
for (const [name, form] of forms) {
  const props = SAM_CASES[name];
  const plain = transformed[name];
  if (props === undefined || plain === undefined) throw new Error(`The translator lost "${name}".`);
  const options = { stackName: SAM_STACK, aliasName: props.rollout?.alias ?? 'PROD' };
  const sam = essenceOf(plain, options);
  try {
    deepStrictEqual(sam, essenceOf(cdkForm(props), options));
    deepStrictEqual(essenceOf(unfold(form), options), sam);
    deepStrictEqual(circleIn(plain), undefined);
    process.stdout.write(`ok: ${name}, ${Object.keys(plain.Resources).length} resources\n`);
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error;
    differing += 1;
    process.stdout.write(`DIFFERS: ${name}\n${error.message}\n`);
  }
}
process.stdout.write(`${forms.length - differing} of ${forms.length} SAM templates deploy what the CDK deploys.\n`);
process.exitCode = differing > 0 ? 2 : 0;
