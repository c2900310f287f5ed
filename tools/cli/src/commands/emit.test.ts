import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { ROOT, run, runForJson } from '../testing/run.ts';
import { throwawayApp, throwawayFolder } from '../testing/throwaway.ts';

const COMMITTED = readFileSync(join(ROOT, 'apps/customer-greeting/flow/customer-greeting.flow.json'), 'utf8');
const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:greet:PROD';

/** Runs emit with a map of that text. */
function emitWith(map: string, ...more: readonly string[]) {
  const file = join(throwawayFolder({ 'env.json': map }), 'env.json');
  return run(['emit', 'customer-greeting', '--map', file, ...more]);
}

describe('emit', () => {
  test('prints the flow that is committed, and says elsewhere which names are left in it', async () => {
    const { exitCode, out, err } = await run(['emit', 'customer-greeting']);

    expect(exitCode).toBe(0);
    expect(out).toBe(COMMITTED);
    expect(err).toBe(
      '${functions.customer-greeting} stays a name; give its ARN with --map before importing the flow.\n',
    );
  });

  test('writes the flow to a file, with the folders it lies in', async () => {
    const file = join(throwawayFolder(), 'flows/flow.json');

    const { exitCode, out } = await run(['emit', 'customer-greeting', '-o', file]);

    expect(exitCode).toBe(0);
    expect(out).toBe(`Wrote ${file}.\n`);
    expect(readFileSync(file, 'utf8')).toBe(COMMITTED);
  });

  test('gives flow, names and file as JSON', async () => {
    const file = join(throwawayFolder(), 'flow.json');

    const { answer } = await runForJson(['emit', 'customer-greeting', '-o', file]);

    expect(answer).toEqual({
      flow: JSON.parse(COMMITTED) as unknown,
      unresolved: ['${functions.customer-greeting}'],
      written: [file],
    });
  });

  test('puts the ARNs of a map in the place of names', async () => {
    const map = JSON.stringify({ functions: { 'customer-greeting': ARN, other: ARN }, queues: {} });

    const { exitCode, out, err } = await emitWith(`\uFEFF${map}`);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toBe(COMMITTED.replace('${functions.customer-greeting}', ARN));
    expect(parse(out).ok).toBe(true);
  });

  test('says whose ARN it wants where work is done behind a state machine', async () => {
    const file = join(throwawayFolder({ 'env.json': `{ "functions": { "order-status": "${ARN}" } }` }), 'env.json');

    const named = await run(['emit', 'order-status']);
    const mapped = await run(['emit', 'order-status', '--map', file]);

    expect(named.err).toMatch(
      /^\$\{functions\.order-status-invoker\} stays a name; .* It starts and checks the work of "order-status", .*\n$/,
    );
    expect(mapped.exitCode).toBe(2);
    expect(mapped.out).toContain('Add "functions": { "order-status-invoker": "<ARN>" } to ');
    expect(mapped.out).toContain('an output of the stack that ends in InvokerAliasArn.');
  });

  test.each([
    ['lacks the kind', '{}'],
    ['lacks the name', `{ "functions": { "order-status": "${ARN}" } }`],
    ['knows names only from JavaScript', `{ "functions": { "__proto__": "${ARN}" } }`],
  ])('says what a map lacks that %s', async (_, map) => {
    const { exitCode, out, err } = await emitWith(map);

    expect(exitCode).toBe(2);
    expect(err).toBe('');
    expect(out).toContain('error WL120 unresolved-resource');
    expect(out).toContain('customer-greeting: Actions[2].Parameters.LambdaFunctionARN');
    expect(out).toMatch(/names \$\{functions\.customer-greeting\}, which .*env\.json does not have\./);
    expect(out).toContain('Add "functions": { "customer-greeting": "<ARN>" } to ');
  });

  test.each([
    ['a kind that there is not', '{ "queue": {} }', '"queue" is no kind; the kinds are functions, queues, '],
    [
      'the ARN of something else',
      `{ "queues": { "support": "${ARN}" } }`,
      'the ARN of something else: one of the queues holds "/queue/"',
    ],
  ])('takes no map with %s', async (_, map, message) => {
    const { exitCode, err } = await emitWith(map);

    expect(exitCode).toBe(1);
    expect(err).toContain(message);
  });

  test('takes a file of flows and modules too, and any of its exports', async () => {
    const app = throwawayApp({
      'flow/more.ts': `import { contactFlow, flowModule } from '@warmline/flow-json';
        export const flow = contactFlow({ name: 'One' }, (call) => call.say('Hello.'));
        export const part = flowModule({ name: 'Two', results: ['done'] }, (call, module) => module.returning('done')(call));
        export const other = 5;`,
    });
    const file = `${app}/flow/more.ts`;

    const first = await run(['emit', file]);
    const second = await run(['emit', file, '--export', 'part']);
    const none = await run(['emit', file, '--export', 'other']);

    expect(parse(first.out)).toMatchObject({ ok: true, flow: { Actions: [{ Parameters: { Text: 'Hello.' } }, {}] } });
    expect(parse(second.out)).toMatchObject({ ok: true, flow: { Settings: {} } });
    expect(none.exitCode).toBe(1);
    expect(none.err).toContain(`${file} does not export a contact flow "other"; it exports flow, part.`);
  });

  test('gives the same keys as ever, and the issues, where a map lacks something', async () => {
    const map = join(throwawayFolder({ 'env.json': '{}' }), 'env.json');

    const { answer } = await runForJson(['emit', 'customer-greeting', '--map', map]);

    expect(answer).toMatchObject({
      flow: { Version: '2019-10-30' },
      unresolved: ['${functions.customer-greeting}'],
      files: [{ file: 'customer-greeting', issues: [{ code: 'WL120' }] }],
      summary: { errors: 1 },
    });
  });

  test('does not take what every object has for an ARN', async () => {
    const app = throwawayApp({
      'flow/functions.ts': (text) => text.replace("name: 'customer-greeting'", "name: 'constructor'"),
    });
    const map = join(throwawayFolder({ 'env.json': '{ "functions": {} }' }), 'env.json');

    const { exitCode, out } = await run(['emit', app, '--map', map]);

    expect(exitCode).toBe(2);
    expect(out).toContain('"functions": { "constructor": "<ARN>" }');
  });

  test.each([
    ['no JSON', '{ "functions": ', 'is not JSON: '],
    ['a list', '[]', 'The map is [], no object'],
    ['null', 'null', 'The map is null, no object'],
    ['a kind without names', '{ "functions": "arn:x" }', '"functions" is "arn:x", no object'],
    ['a number', '{ "functions": { "customer-greeting": 1 } }', '"functions": { "customer-greeting" } is 1, no ARN'],
    ['an id for a function', '{ "functions": { "a": "id" } }', '"functions": { "a" } is "id", no ARN'],
    ['an empty text', '{ "queues": { "main": "" } }', '"queues": { "main" } is "", neither ARN nor id'],
    ['a name for a queue', '{ "queues": { "main": "Our queue" } }', 'is "Our queue", neither ARN nor id'],
    [
      'a local number',
      '{ "numbers": { "desk": "030 123" } }',
      '"numbers": { "desk" } is "030 123", no number in E.164',
    ],
  ])('refuses a map that is or holds %s', async (_, map, message) => {
    const { exitCode, out, err } = await emitWith(map);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  test('says that a map is missing', async () => {
    const { exitCode, err } = await run(['emit', 'customer-greeting', '--map', 'no-such-map.json']);

    expect(exitCode).toBe(1);
    expect(err).toBe('warmline: Cannot read no-such-map.json: there is no such file or folder.\n');
  });

  test.each([
    ['a place below a file', 'package.json/flow.json', 'a file is in the way'],
    ['a folder', 'apps', 'it is a folder'],
  ])('says that it cannot write to %s', async (_, file, reason) => {
    const { exitCode, out, err } = await run(['emit', 'customer-greeting', '-o', file]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`warmline: Cannot write ${file}: ${reason}.\n`);
  });

  test.each([
    ['is missing', null, 'is missing. Restore it'],
    ['throws', "export const a = 1;\nthrow new Error('Out of prompts.');", 'cannot be run: Out of prompts ('],
    ['throws a text', "throw 'out of prompts';", 'cannot be run: out of prompts. Mend the code.'],
    ['cannot be parsed', 'export const flow = {', 'cannot be run: '],
    ['imports what is not there', "import './nowhere.ts';", 'cannot be run: '],
    ['exports nothing', 'export {};', 'does not export a contact flow. Write: export const flow = contactFlow(…).'],
    ['exports another thing', "export const flow = { name: 'a' };", 'does not export a contact flow.'],
    [
      'says something that nobody hears',
      (text: string) => text.replace('  call.disconnect();\n});', "  call.disconnect();\n  call.say('Hello?');\n});"),
      'cannot be run: ',
    ],
  ])('says of a flow.ts that %s what is wrong, without a stack', async (_, change, message) => {
    const app = throwawayApp({ 'flow/flow.ts': change });

    const { exitCode, out, err } = await run(['emit', app]);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`warmline: ${app}/flow/flow.ts ${message}`);
    expect(err).not.toMatch(/\n +at |please report/);
  });
});
