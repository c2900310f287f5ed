import { describe, expect, test } from 'vitest';
import type { FlowSilence } from '../silence/measure.ts';
import { GOOD } from '../testing/flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { BYE, ENDLESS, flowOf, SIX, SPEAKING, waits } from '../testing/silent-flows.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

async function silenceForJson(args: readonly string[], cwd?: string) {
  const ran = await runForJson(['silence', ...args], cwd);
  return { ...ran, files: (ran.answer as { readonly files: readonly FlowSilence[] }).files };
}

describe('silence', () => {
  test('tells the worst silence of one flow, block by block', async () => {
    const { exitCode, out, err } = await run(['silence', 'six.json'], throwawayFolder({ 'six.json': SIX }));

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toBe(
      'six.json: silent for 6 s at worst, 1.5 s expected\n' +
        '  From the prompt "hello" to "bye", where the contact leaves:\n' +
        '    2 s  "one" waits for slow-2\n' +
        '    4 s  "two" waits for slow-4\n',
    );
  });

  test('tells of silence that never ends, with its circle', async () => {
    const { exitCode, out } = await run(['silence', 'endless.json'], throwawayFolder({ 'endless.json': ENDLESS }));

    expect(exitCode).toBe(0);
    expect(out).toBe(
      'endless.json: silence without bound\n' +
        '  From the start of the call, round and round through "one", "two":\n' +
        '    2 s  "one" waits for slow-2\n' +
        '    4 s  "two" waits for slow-4\n',
    );
  });

  test('calls blocks that only UUIDs name by what they say or do', async () => {
    const [prompt, slow] = ['163ee52e-6f1d-4c55-9e4e-0d6a53f0c001', 'aaaaaaaa-6f1d-4c55-9e4e-0d6a53f0c001'];
    const flow = flowOf({ [prompt]: { next: slow }, [slow]: waits(2, 'bye'), bye: BYE });
    const cwd = throwawayFolder({ 'flow.json': flow });

    const { out } = await run(['silence', 'flow.json'], cwd);
    const { files } = await silenceForJson(['flow.json'], cwd);

    expect(out).toContain('From the prompt Play prompt “Hello.” (163ee52e) to "bye", where the contact leaves:');
    expect(out).toContain('2 s  AWS Lambda function (Invoke Lambda) slow-2 (aaaaaaaa) waits for slow-2');
    expect(files).toMatchObject([{ blocks: [slow], silences: [{ from: { block: prompt } }] }]);
  });

  test('tells other silences that are over the budget, and what prompts may turn out to be', async () => {
    const flow = flowOf({
      hello: { next: 'one' },
      one: waits(8, 'tell'),
      tell: { parameters: { Text: '$.External.text' }, next: 'two' },
      two: waits(7, 'sorry'),
      sorry: { next: 'three' },
      three: waits(5, 'bye'),
      bye: BYE,
    });

    const { out } = await run(['silence', 'a.json', '--max', '6'], throwawayFolder({ 'a.json': flow }));

    expect(out).toContain(
      '  Also longer than 6 s:\n    7 s from the prompt "tell" to the prompt "sorry" ("two")\n' +
        '  If the prompts that are nothing but references come out empty: 15 s.\n',
    );
  });

  test('lists no more blocks of a long silence than one reads', async () => {
    const chain = Array.from({ length: 100 }, (_, at) => [`b${at}`, waits(1, `b${at + 1}`)] as const);
    const cwd = throwawayFolder({ 'long.json': flowOf(Object.fromEntries(chain)) });

    const { out } = await run(['silence', 'long.json'], cwd);

    expect(out).toMatch(/^long\.json: silent for 100 s at worst/);
    expect(out.match(/waits for/g)).toHaveLength(25);
    expect(out).toContain('    and 75 more blocks\n');
  });

  test('says so where something is always heard', async () => {
    const { out } = await run(['silence', 'a.json'], throwawayFolder({ 'a.json': SPEAKING }));

    expect(out).toBe('a.json: something is always heard.\n');
  });

  test.each([
    ['lets pass what is no longer', SIX, '6', 0],
    ['fails what is longer', SIX, '5.5', 2],
    ['fails what never ends', ENDLESS, '1000000', 2],
    ['lets pass what always speaks', SPEAKING, '0', 0],
  ])('with --max %s', async (_, flow, max, code) => {
    const { exitCode } = await run(['silence', 'a.json', '--max', max], throwawayFolder({ 'a.json': flow }));

    expect(exitCode).toBe(code);
  });

  test('gives figures and blocks as JSON', async () => {
    const cwd = throwawayFolder({ 'six.json': SIX, 'endless.json': ENDLESS });

    const { files } = await silenceForJson(['six.json', 'endless.json'], cwd);

    expect(files).toMatchObject([
      {
        file: 'six.json',
        worstSeconds: 6,
        expectedSeconds: 1.5,
        blocks: ['one', 'two'],
        worstSecondsWithEmptyReferences: 6,
        silences: [
          {
            from: { after: 'prompt', block: 'hello' },
            to: { at: 'elsewhere', block: 'bye' },
            blocks: [
              { block: 'one', cause: 'function', function: 'slow-2', seconds: 2, expectedSeconds: 0.5, times: 1 },
              {},
            ],
          },
        ],
        issues: [],
      },
      { file: 'endless.json', worstSeconds: null, expectedSeconds: null, blocks: ['one', 'two'] },
    ]);
  });

  test('takes folders, tells what is over the budget, and sums up', async () => {
    const cwd = throwawayFolder({
      'in/six.json': SIX,
      'in/a/endless.json': ENDLESS,
      'in/b.json': SPEAKING,
      'in/c.json': '[]',
    });

    const { exitCode, out } = await run(['silence', 'in', '--max', '6'], cwd);

    expect(exitCode).toBe(2);
    expect(out).toMatch(/^in\/a\/endless\.json: silence without bound\n/);
    expect(out).not.toContain('in/six.json: silent');
    expect(out).toContain(
      'flow               worst          expected\n' +
        'in/a/endless.json  without bound\n' +
        'in/six.json        6 s            1.5 s\n\n' +
        'In 1 flow something is always heard.\n\n' +
        '3 flows measured: 1 silent for longer than 6 s.\n',
    );
  });

  test('measures every flow of a template', async () => {
    const resource = (Content: string) => ({ Type: 'AWS::Connect::ContactFlow', Properties: { Name: 'x', Content } });
    const template = JSON.stringify({ Resources: { One: resource(SIX), Two: resource(SPEAKING) } });

    const { files } = await silenceForJson(['t.json'], throwawayFolder({ 't.json': template }));

    expect(files.map(({ file, flow, worstSeconds }) => [file, flow, worstSeconds])).toEqual([
      ['t.json', 'Resources.One.Properties.Content', 6],
      ['t.json', 'Resources.Two.Properties.Content', 0],
    ]);
  });

  test('measures apps, by name and by folder, each once', async () => {
    const { exitCode, files } = await silenceForJson(['customer-greeting', 'apps/customer-greeting/']);

    const [app] = files;
    expect(exitCode).toBe(0);
    expect(files.map(({ file }) => file)).toEqual(['apps/customer-greeting']);
    expect(app?.blocks).toEqual(['invoke-customer-greeting']);
    expect(GOOD).toContain(`"InvocationTimeLimitSeconds": "${String(app?.worstSeconds)}"`);
  });

  test('lists what is wrong with documents that are no flows, and measures the others', async () => {
    const cwd = throwawayFolder({ 'broken.json': '{ "Version": ', 'list.json': '[]', 'six.json': SIX });

    const { exitCode, files } = await silenceForJson(['broken.json', 'list.json', 'six.json'], cwd);
    const { out } = await run(['silence', 'broken.json', 'six.json'], cwd);

    expect(exitCode).toBe(2);
    expect(files.map(({ worstSeconds, issues }) => [worstSeconds, issues.map(({ code }) => code)])).toEqual([
      [null, ['WL001']],
      [null, ['WL002']],
      [6, []],
    ]);
    expect(out).toMatch(/^broken\.json: This is not JSON: .*\n\nsix\.json: silent for 6 s at worst/);
  });

  test('expects what is stated, on the command line before the file, and knows names that are none', async () => {
    const cwd = throwawayFolder({ 'six.json': SIX, 'known.json': '{ "slow-2": 1, "two": 1, "toString": 3 }' });

    const { err, files } = await silenceForJson(
      ['six.json', '--latencies', 'known.json', '--latency', 'two=0.25', '--latency', 'nothing=1'],
      cwd,
    );

    expect(files[0]?.expectedSeconds).toBe(1.25);
    expect(err).toBe('No function and no block is called "toString".\nNo function and no block is called "nothing".\n');
  });
});
