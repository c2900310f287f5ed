import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  connectPolicy,
  failure,
  functionArn,
  standInState,
  type StandInCode,
  type StandInState,
  type Trouble,
} from '@warmline/fleet/stand-in';
import { patch } from '@warmline/guard-patcher';
import { describe, expect, test } from 'vitest';
import { filesOf, packageOf, runPackage } from '../testing/run-package.ts';
import { run, runForJson } from '../testing/run.ts';
import { atStandIn } from '../testing/stand-in-account.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

const HANDLER = 'exports.handler = async (event) => {\n  return { order: event.Details.Parameters.order };\n};\n';

const PYTHON = 'def lambda_handler(event, context):\n    return {"order": event["Details"]["Parameters"]["order"]}\n';

const patched = patch({ source: HANDLER, file: 'index.js' });

const GUARDED = patched.changed ? patched.text : '';

function codeOf(files: Readonly<Record<string, string>>, more: Partial<StandInCode> = {}): StandInCode {
  const latest = packageOf(files);
  const handler = more.handler ?? 'index.handler';
  const run = (zip: Buffer, event: string) => runPackage(zip, handler, event);
  return { runtime: 'nodejs22.x', handler, latest, versions: { '6': packageOf({}), '7': latest }, run, ...more };
}

/** An account in which Connect calls `quote:PROD`. */
function accountWith(code: StandInCode): StandInState {
  return standInState({
    functions: [{ name: 'quote', aliases: { PROD: '7' }, policies: { PROD: connectPolicy() }, code }],
  });
}

async function guard(
  state: StandInState,
  args: readonly string[],
  { trouble, cwd }: { trouble?: Trouble; cwd?: string } = {},
) {
  return atStandIn(state, () => run(['guard', '--function', ...args], cwd ?? throwawayFolder()), trouble);
}

const aliasOf = ({ functions }: StandInState): string | undefined => functions[0]?.aliases?.['PROD'];

describe('warmline guard --function', { timeout: 60_000 }, () => {
  test('plans, and writes nothing', async () => {
    const code = codeOf({ 'index.js': HANDLER });
    const state = accountWith(code);
    const { latest } = code;

    const ran = await guard(state, ['quote']);

    expect(ran.exitCode).toBe(0);
    expect(ran.out).toContain('+  // BEGIN warm guard');
    expect(ran.out).toContain(`To be done:
  upload the code of quote with index.js guarded
  publish a version of quote
  send the version two pings, and go on only where both are answered
  move quote:PROD from version 7 to it
  send quote:PROD two pings, and go on only where both are answered
  create role warmline-keep-warm-eu-central-1
  set the policy of role warmline-keep-warm-eu-central-1
  create schedule group warmline
  create schedule warmline-quote.PROD, rate(5 minutes)
`);
    expect(ran.out).toContain('Nothing was written: give --apply');
    expect([code.latest, aliasOf(state), state.schedules.size]).toEqual([latest, '7', 0]);
  });

  test.each<[language: string, file: string, source: string, more: Partial<StandInCode>]>([
    ['Node.js', 'index.js', HANDLER, {}],
    ['Python', 'app.py', PYTHON, { runtime: 'python3.13', handler: 'app.lambda_handler' }],
  ])(
    'guards a function in %s, moves its alias, keeps it warm, once, and undoes it all',
    { timeout: 60_000 },
    async (_, file, source, more) => {
      const code = codeOf({ [file]: source, 'data.txt': 'x' }, more);
      const state = accountWith(code);
      const cwd = throwawayFolder();

      const guarded = await guard(state, ['quote', '--apply', '--every', '3m'], { cwd });
      const files = filesOf(code.versions['8'] ?? Buffer.from(''));
      const schedules = [...state.schedules.keys()];
      const again = await guard(state, ['quote', '--apply', '--every', '3m'], { cwd });
      const aliasAfterwards = aliasOf(state);
      const undone = await guard(state, ['quote', '--undo', '--apply'], { cwd });

      expect(guarded).toMatchObject({ exitCode: 0, err: '' });
      expect(files).toEqual({ [file]: expect.stringContaining('BEGIN warm guard') as string, 'data.txt': 'x' });
      expect(schedules).toHaveLength(1);
      expect(JSON.parse(readFileSync(join(cwd, 'quote.EventBridgeTest.json'), 'utf8'))).toMatchObject({
        source: 'aws.events',
      });
      expect(again).toMatchObject({ exitCode: 0, out: expect.stringContaining('Nothing is to be changed.') as string });
      expect(aliasAfterwards).toBe('8');
      expect(undone).toMatchObject({ exitCode: 0 });
      expect([aliasOf(state), state.schedules.size]).toEqual(['9', 0]);
      expect(filesOf(code.versions['9'] ?? Buffer.from(''))).toEqual({ [file]: source, 'data.txt': 'x' });
    },
  );

  test('plans to ping what is guarded already before it is scheduled, and does as planned', async () => {
    const state = accountWith(codeOf({ 'index.js': GUARDED }));

    const ran = await guard(state, ['quote', '--apply']);

    expect(ran.out).toContain(`Done:
  send quote:PROD two pings, and go on only where both are answered
  create role warmline-keep-warm-eu-central-1
  set the policy of role warmline-keep-warm-eu-central-1
`);
  });

  test('takes everything back where the new version does not answer a ping', async () => {
    const code = codeOf(
      { 'index.js': HANDLER },
      { run: () => ({ payload: '{"errorMessage":"no module"}', failed: true }) },
    );
    const state = accountWith(code);
    const before = filesOf(code.latest);

    const ran = await guard(state, ['quote', '--apply']);

    expect(ran).toMatchObject({ exitCode: 1, out: '' });
    expect(ran.err).toContain('Cannot send quote:8 two pings');
    expect(ran.err).toContain('no module');
    expect(ran.err).toContain('Taken back: publish version 8 of quote; upload the code of quote.');
    expect([aliasOf(state), Object.keys(code.versions), state.schedules.size]).toEqual(['7', ['6', '7'], 0]);
    expect(filesOf(code.latest)).toEqual(before);
  });

  test('moves an alias back where it cannot be pinged after all', async () => {
    const state = accountWith(codeOf({ 'index.js': HANDLER }));
    const trouble: Trouble = (operation, count) =>
      operation === 'Invoke' && count > 2 ? failure(403, 'AccessDeniedException') : undefined;

    const ran = await guard(state, ['quote', '--apply'], { trouble });

    expect(ran).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('Taken back: move quote:PROD to version 8') as string,
    });
    expect(aliasOf(state)).toBe('7');
  });

  test('takes the code back, too, where its schedule cannot be made', async () => {
    const code = codeOf({ 'index.js': HANDLER });
    const state = accountWith(code);
    const trouble: Trouble = (operation) =>
      operation === 'CreateSchedule' ? failure(403, 'AccessDeniedException') : undefined;

    const ran = await guard(state, ['quote', '--apply'], { trouble });

    expect(ran).toMatchObject({ exitCode: 1, err: expect.stringContaining('Cannot create schedule') as string });
    expect(ran.err).toContain('move quote:PROD to version 8; publish version 8 of quote; upload the code of quote.');
    expect([aliasOf(state), Object.keys(code.versions), state.schedules.size, state.roles.size]).toEqual([
      '7',
      ['6', '7'],
      0,
      0,
    ]);
  });

  test('publishes nothing that somebody else uploaded meanwhile', async () => {
    const code = codeOf({ 'index.js': HANDLER });
    const state = accountWith(code);
    const trouble: Trouble = (operation) => {
      if (operation === 'PublishVersion') code.latest = packageOf({ 'index.js': '// of somebody else' });
      return undefined;
    };

    const ran = await guard(state, ['quote', '--apply'], { trouble });

    expect(ran).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('Cannot publish a version of quote') as string,
    });
    expect([aliasOf(state), Object.keys(code.versions)]).toEqual(['7', ['6', '7']]);
  });

  test('deletes no version that was there before', async () => {
    const code = codeOf({ 'index.js': HANDLER });
    const state = accountWith(code);
    await guard(state, ['quote', '--apply']);
    const { latest } = code;
    Object.assign(code, { latest: code.versions['7'] });
    Object.assign(state.functions[0]?.aliases ?? {}, { PROD: '7' });
    const trouble: Trouble = (operation) =>
      operation === 'UpdateAlias' ? failure(403, 'AccessDeniedException') : undefined;

    const ran = await guard(state, ['quote', '--apply'], { trouble });

    expect(ran.exitCode).toBe(1);
    expect(code.versions['8']).toEqual(latest);
  });

  test('makes its schedule anew where the guard cannot be taken out after all', async () => {
    const code = codeOf({ 'index.js': HANDLER });
    const state = accountWith(code);
    await guard(state, ['quote', '--apply']);
    const trouble: Trouble = (operation) =>
      operation === 'PublishVersion' ? failure(403, 'AccessDeniedException') : undefined;

    const ran = await guard(state, ['quote', '--undo', '--apply'], { trouble });

    expect(ran).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('delete schedule warmline-quote.PROD') as string,
    });
    expect([aliasOf(state), state.schedules.size]).toEqual(['8', 1]);
    expect(filesOf(code.latest)['index.js']).toContain('BEGIN warm guard');
  });

  test.each<[what: string, state: StandInState, args: readonly string[], message: string]>([
    ['a function that nobody knows', standInState(), ['quote'], 'There is no function quote'],
    [
      'one that Connect may not call',
      standInState({ functions: [{ name: 'quote', aliases: { PROD: '7' }, code: codeOf({}) }] }),
      ['quote'],
      'Name the alias that is called: quote:PROD.',
    ],
    ['a version that does not exist', accountWith(codeOf({})), ['quote:99'], 'quote has no version 99'],
    ['a version', accountWith(codeOf({})), ['quote:6'], 'Version 6 of quote can never be changed.'],
    [
      'one in Java',
      accountWith(codeOf({ 'a.class': '' }, { runtime: 'java17', handler: 'com.Main::handleRequest' })),
      ['quote'],
      'quote runs on java17',
    ],
    ['an image', accountWith(codeOf({}, { packageType: 'Image' })), ['quote'], 'quote is a container image'],
    [
      'an alias that is shifting',
      accountWith(codeOf({ 'index.js': HANDLER }, { weights: { '6': 0.1 } })),
      ['quote', '--apply'],
      'a rollout is under way',
    ],
    [
      'code that callers do not have yet',
      accountWith({ ...codeOf({ 'index.js': HANDLER }), versions: { '7': packageOf({ 'index.js': '// old' }) } }),
      ['quote', '--apply'],
      'the code of quote was changed since',
    ],
    [
      'a schedule for an alias whose code has no guard, though the newest has',
      accountWith({ ...codeOf({ 'index.js': GUARDED }), versions: { '7': packageOf({ 'index.js': HANDLER }) } }),
      ['quote', '--apply'],
      'a ping would run its handler',
    ],
    [
      'an alias on what is not published',
      standInState({
        functions: [
          {
            name: 'quote',
            aliases: { PROD: '$LATEST' },
            policies: { PROD: connectPolicy() },
            code: codeOf({ 'index.js': HANDLER }),
          },
        ],
      }),
      ['quote', '--apply'],
      'quote:PROD points to $LATEST',
    ],
    [
      'a handler that a layer wraps',
      accountWith(codeOf({ 'index.js': HANDLER }, { handler: '/opt/nodejs/wrapper.handler' })),
      ['quote'],
      'name the one of yours: --handler index.handler',
    ],
    [
      'scheduled events as work',
      accountWith(
        codeOf({
          'index.js': HANDLER.replace('return', 'if (event.source === "aws.events") await sweep();\n  return'),
        }),
      ),
      ['quote', '--apply'],
      'error consumes-scheduled-events\n  index.js:2',
    ],
  ])('refuses %s', async (_, state, args, message) => {
    const ran = await guard(state, args);

    expect(ran.exitCode).toBe(2);
    expect(ran.out).toContain(message);
    expect(ran.out).toContain('Nothing was written');
  });

  test('makes no schedule for a guard of others, which may not know its ping', async () => {
    const check = 'if (event["detail-type"] === "Scheduled Event") return { statusCode: 200 };\n  return';
    const state = accountWith(codeOf({ 'index.js': HANDLER.replace('return', check) }));

    const ran = await guard(state, ['quote', '--apply']);

    expect(ran).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^remark guarded-otherwise/) as string });
    expect(ran.out).toContain('Nothing is to be changed.');
    expect(state.schedules.size).toBe(0);
  });

  test('warns before it takes the guard from a function that a rule of others pings', async () => {
    const target = { Id: '1', Arn: `${functionArn('quote')}:PROD` };
    const rules = [{ name: 'warm', expression: 'rate(5 minutes)', targets: [target] }];
    const state = { ...accountWith(codeOf({ 'index.js': GUARDED })), rules };

    const ran = await guard(state, ['quote', '--undo']);

    expect(ran.out).toContain('warning: The rule warm invokes quote:PROD, whose handler then runs its business code');
  });

  test('says of pings that it cannot plan a guard for that they would run the handler', async () => {
    const source = HANDLER.replace('return', 'if (event.source === "aws.events") await sweep();\n  return');

    const ran = await guard(accountWith(codeOf({ 'index.js': source })), ['quote']);

    expect(ran.out).toContain('warning: Whether quote:PROD has a guard is not known');
  });

  test('gives its plan as JSON', async () => {
    const state = accountWith(codeOf({ 'index.js': HANDLER }));

    const { exitCode, answer } = await atStandIn(state, () => runForJson(['guard', '--function', 'quote:PROD']));

    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({
      function: 'quote',
      applied: false,
      changes: [{ file: 'index.js', handler: { name: 'handler', line: 1 } }],
      aliases: [{ name: 'PROD', version: '7' }],
      schedules: [
        { kind: 'create-role' },
        { kind: 'put-role-policy' },
        { kind: 'create-group' },
        { kind: 'create-schedule' },
      ],
      issues: [],
    });
  });

  test.each([
    [['guard'], 'Give a file, a folder or a zip file'],
    [['guard', 'a.js', '--function', 'quote'], 'not both'],
    [['guard', 'a.js', '--apply'], '--apply is for --function'],
    [['guard', '--function', 'quote', '--dry-run'], '--dry-run is for files'],
  ])('cannot start with %j', async (args, message) => {
    expect(await run(args)).toMatchObject({ exitCode: 1, err: expect.stringContaining(message) as string });
  });
});
