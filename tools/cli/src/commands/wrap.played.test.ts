import { join } from 'node:path';
import { openHandler, openJob, playCall, summarise, type PlayableFunction } from '@warmline/call-simulator';
import { contactFlow, parse, stateMachineLadder, type Flow } from '@warmline/flow-json';
import { ConnectIntegration } from '@warmline/infra-templates';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ROOT, run } from '../testing/run.ts';

const NAME = 'customer-greeting';
const INVOKER = `${NAME}-invoker`;
const FLOW = join('apps', NAME, 'flow', `${NAME}.flow.json`);
const HANDLER = join(ROOT, 'apps', NAME, 'function/handler.ts');
const LIMITS = stateMachineLadder(60);

/** The function as it runs already, which knows nothing of being wrapped. */
const greeting = openHandler({ file: HANDLER, functionSeconds: 60, conditions: ['@warmline/source'] });

async function wrapped(...mode: readonly string[]): Promise<Flow> {
  const { out } = await run(['wrap', FLOW, '--function', NAME, ...mode]);
  const parsed = parse(out);
  if (!parsed.ok) expect.fail(parsed.issues.map(({ message }) => message).join('\n'));
  return parsed.flow;
}

/** What starts the function and reports on it, as a stack deploys it. */
function invoker(): PlayableFunction {
  const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'greeting');
  const flow = contactFlow({ name: 'Greeting' }, (call) => call.say('Hello.'));
  new ConnectIntegration(stack, 'Greeting', { name: NAME, entry: HANDLER, limits: LIMITS, flow });
  return openJob({ template: Template.fromStack(stack).toJSON(), name: NAME });
}

const MODES = [
  ['behind a state machine', ['--invoker', INVOKER], { [NAME]: greeting, [INVOKER]: invoker() }],
  ['in the asynchronous mode', ['--async'], { [NAME]: greeting }],
] as const;

describe('a wrapped flow, played with the function unchanged', { timeout: 30_000 }, () => {
  test.each(MODES)('is never silent for over 4 s while the function takes 25 s, %s', async (_, mode, functions) => {
    const flow = await wrapped(...mode);

    const trace = await playCall({
      flow,
      functions,
      scenario: { functions: { [NAME]: { latencyMilliseconds: 25_000 } } },
    });

    const { outcome, heard, silence } = summarise(trace);
    expect(outcome).toBe('disconnected');
    expect(heard.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Thank you for your patience.', 'Hello Amelia, it is good to hear from you again.']),
    );
    expect(silence.longestSeconds).toBeLessThanOrEqual(4);
  });

  test.each(MODES)('says what it said before when the function fails, %s', async (_, mode, functions) => {
    const flow = await wrapped(...mode);

    const trace = await playCall({ flow, functions, scenario: { functions: { [NAME]: { fails: 'error' } } } });

    expect(summarise(trace).heard.map(({ text }) => text)).toContain(
      'I cannot open our customer records right now. Please call again in a few minutes. Goodbye.',
    );
  });
});
