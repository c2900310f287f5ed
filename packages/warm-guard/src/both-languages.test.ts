import fc from 'fast-check';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isProbe } from './is-probe.ts';
import type { PingKind } from './ping-kind.ts';
import { pingRecord } from './ping-record.ts';
import { recognisePing } from './recognise-ping.ts';

/** One event, and what the guards of both languages take it for. */
interface Row {
  readonly what: string;
  readonly event: unknown;
  readonly kind: PingKind | null;
  readonly probe?: boolean;
  readonly ruleArns?: readonly string[];
}

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const PYTHON = `${PACKAGE}python`;
const rows = JSON.parse(readFileSync(`${PACKAGE}fixtures/events.json`, 'utf8')) as readonly Row[];

describe('the guard in TypeScript and its twin in Python', () => {
  it.each(rows)('take $what for the same ($kind)', ({ event, kind, probe = false, ruleArns }) => {
    const recognised = recognisePing(event, ruleArns === undefined ? {} : { ruleArns });

    expect([recognised ?? null, isProbe(event)]).toEqual([kind, probe]);
  });

  it("pass the twin's own tests", () => {
    const { status, stderr } = spawnSync('python3', ['-B', '-W', 'error', '-m', 'unittest', '-q'], {
      cwd: PYTHON,
      encoding: 'utf8',
    });

    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/Ran \d{2} tests/) as unknown,
    });
  });

  it('agree on any event that JSON can hold', () => {
    const kindsOf = (events: readonly unknown[]) => events.map((event) => recognisePing(event, {}) ?? null);

    // A process is started for each list, so that lists are long.
    fc.assert(
      fc.property(fc.array(strangeEvents, { minLength: 1, maxLength: 3_000, size: 'max' }), (events) => {
        expect(python(TELL_KINDS, JSON.stringify(events))).toEqual(kindsOf(events));
      }),
      { numRuns: 3 },
    );
    expect(new Set(kindsOf(fc.sample(strangeEvents, { numRuns: 3_000, seed: 1 }))).size).toBeGreaterThan(4);
  });

  it('write the same line about a ping', () => {
    const arns = ['order-status:PROD', 'order-status'].map(
      (name) => `arn:aws:lambda:eu-central-1:123456789012:${name}`,
    );
    const functions = [...arns.map((arn) => arn.replace(':order', ':function:order')), 'no-arn'];

    const lines = functions.map((invokedFunctionArn) =>
      JSON.stringify(pingRecord('Warmline', false, 1_793_491_200_000, { invokedFunctionArn })),
    );

    expect(python(WRITE_LINES, JSON.stringify(functions))).toEqual(lines);
  });

  it('go to npm together, without the tests of either', () => {
    const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: PACKAGE,
      encoding: 'utf8',
    });

    const [{ files }] = JSON.parse(packed) as [{ files: readonly { readonly path: string }[] }];
    const sent = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/'));
    expect(sent.sort()).toEqual(['README.md', 'package.json', 'python/README.md', 'python/warm_guard.py']);
  });

  it('do what the README of the twin shows', () => {
    const readme = readFileSync(`${PYTHON}/README.md`, 'utf8');
    const blocks = [...readme.matchAll(/^```python\n(.*?)^```/gms)].map(([, code]) => code);

    const run = () => python(RUN_BLOCKS, JSON.stringify(blocks));

    expect(blocks.length).toBeGreaterThan(1);
    expect(run()).toEqual(blocks.map(() => 'warm'));
    expect(existsSync(`${PYTHON}/__pycache__`)).toBe(false);
  });
});

/** Runs a script with the twin at hand; it reads JSON and writes JSON. */
function python(script: string, input: string): unknown {
  const source = `import json, sys, types\nimport warm_guard as twin\ngiven = json.load(sys.stdin)\n${script}`;
  return JSON.parse(execFileSync('python3', ['-B', '-c', source], { cwd: PYTHON, input, encoding: 'utf8' }));
}

const TELL_KINDS = 'print(json.dumps([twin.recognise_ping(event) for event in given]))';

const WRITE_LINES = `
lines = []
handler = twin.warm_guard(sink=lines.append, clock=lambda: 1793491200000)(print)
twin._cold = False
for arn in given:
    handler(twin.PING_INPUT, types.SimpleNamespace(invoked_function_arn=arn))
print(json.dumps(lines))`;

const RUN_BLOCKS = `
import asyncio, inspect
def answer(block):
    names = {}
    exec(block, names)
    twin._write_to_stdout = lambda line: None
    handler = names["lambda_handler"]
    answered = handler(twin.PING_INPUT, None)
    return (asyncio.run(answered) if inspect.isawaitable(answered) else answered)["eventResponse"]
sys.stdout, stdout = sys.stderr, sys.stdout
print(json.dumps([answer(block) for block in given]), file=stdout)`;

const marks = fc.constantFrom<unknown[]>(
  ...['aws.events', 'aws.scheduler', 'serverless-plugin-warmup', 'Scheduled Event', 'ContactFlowEvent', 'ContactData'],
  ...[true, false, null, 0, 1, '', [], {}, ['ContactData'], { ping: true }, { ping: 1 }, { ContactData: null }],
);

const strangeEvents = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        source: marks,
        'detail-type': marks,
        warmline: marks,
        warmer: marks,
        Name: fc.oneof(fc.constant('x'), marks),
        Details: marks,
      },
      { requiredKeys: [] },
    ),
  },
);
