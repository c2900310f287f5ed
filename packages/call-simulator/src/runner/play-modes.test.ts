import {
  asynchronousLadder,
  contactFlow,
  lambdaFunction,
  stateMachineLadder,
  synchronousLadder,
  text,
  type Call,
  type Ladder,
} from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { jobTemplate } from '../../fixtures/templates.ts';
import { openHandler } from '../handler/open-handler.ts';
import { openJob } from '../job/open-job.ts';
import type { ScenarioDocument } from '../scenario/scenario.ts';
import { coverage } from '../trace/coverage.ts';
import { summarise } from '../trace/summarise.ts';
import { playCall } from './play-call.ts';

type Handler = (event: never) => Promise<{ readonly state: string; readonly order: string }>;

const orderStatus = (limits: Ladder) => lambdaFunction<Handler>({ name: 'order-status', limits });
const sorry = (call: Call) => call.say('Please call again later.');

/** One flow for every mode: only the limits differ. */
function flowIn(limits: Ladder) {
  return contactFlow({ name: 'Order status' }, (call) => {
    call.say('Thanks for calling. One moment please.');
    const order = call.invoke(orderStatus(limits), { parameters: { order: '4711' }, onFailure: sorry });
    call.say(text`It is ${order.state}.`);
  }).content;
}

const LADDERS: Readonly<Record<string, Ladder>> = {
  sync: synchronousLadder(5),
  async: asynchronousLadder(30),
  'step-functions': stateMachineLadder(60),
};

const worker = openHandler({ file: new URL('../../fixtures/worker.ts', import.meta.url), functionSeconds: 60 });
const invoker = openJob({ template: jobTemplate(), name: 'order-status' });

async function play(flow: ReturnType<typeof flowIn>, scenario: ScenarioDocument = {}, functions = {}) {
  const trace = await playCall({
    flow,
    scenario,
    functions: { 'order-status': worker, 'order-status-invoker': invoker, ...functions },
  });
  const { heard, ...summary } = summarise(trace);
  return { ...summary, heard, said: heard.map(({ text: words }) => words), trace };
}

const stated = (words: NonNullable<ScenarioDocument['functions']>[string]): ScenarioDocument => ({
  functions: { 'order-status': words },
});

describe('playCall, of one flow in every mode', () => {
  it.each(['async', 'step-functions'])(
    'has no silence over 4 s while the real handler works for 25 s: %s',
    async (mode) => {
      const call = await play(flowIn(LADDERS[mode] ?? synchronousLadder(5)));

      expect(call.said.at(-1)).toBe('It is shipped as "4711".');
      expect(call.silence.longestSeconds).toBeLessThanOrEqual(4);
      expect(call.limits).toEqual([]);
      expect(call.seconds).toBeGreaterThan(27);
    },
  );

  it.each(Object.keys(LADDERS))('tells the same when the work is done at once: %s', async (mode) => {
    const call = await play(
      flowIn(LADDERS[mode] ?? synchronousLadder(5)),
      stated({ answer: { state: 'packed', order: '' } }),
    );

    expect(call.said.at(-1)).toBe('It is packed.');
  });

  it.each(Object.keys(LADDERS))('tells the same when the work fails: %s', async (mode) => {
    const call = await play(
      flowIn(LADDERS[mode] ?? synchronousLadder(5)),
      stated({ fails: 'error', latencyMilliseconds: 1000 }),
    );

    expect(call.said).toContain('Please call again later.');
  });

  it.each(['async', 'step-functions'])('tells the same on chat, in few messages: %s', async (mode) => {
    const call = await play(flowIn(LADDERS[mode] ?? synchronousLadder(5)), { channel: 'CHAT' });

    expect(call.said.at(-1)).toBe('It is shipped as "4711".');
    expect(call.said.length).toBeLessThanOrEqual(4);
  });

  it.each(Object.keys(LADDERS))('does two pieces of work, begun early and collected late: %s', async (mode) => {
    const limits = LADDERS[mode] ?? synchronousLadder(5);
    const flow = contactFlow({ name: 'Two at once' }, (call) => {
      const parameters = (order: string, seconds: string) => ({ parameters: { order, seconds }, onFailure: sorry });
      const first = call.start(orderStatus(limits), parameters('A-1', '4'));
      const second = call.start(orderStatus(limits), parameters('B-2', '3'));
      call.say('We look up two orders. That takes as long as it takes to say this sentence, or so.');
      call.say(text`First: ${call.collect(first, { onFailure: sorry }).order}.`);
      call.say(text`Second: ${call.collect(second, { onFailure: sorry }).order}.`);
    }).content;

    const call = await play(flow);

    expect(call.said.slice(-2)).toEqual(['First: A-1.', 'Second: B-2.']);
  });

  it('counts the branches of a Wait that were walked, the one that ran meanwhile too', async () => {
    const flow = flowIn(asynchronousLadder(30));
    const { trace } = await play(flow);

    const walked = coverage(flow, [trace]).walked.map(({ name }) => name);

    expect(walked).toEqual(expect.arrayContaining(['Continue', 'LambdaReturned']));
    expect(
      coverage(flow, [trace])
        .notWalked.filter(({ lambdaError }) => lambdaError)
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['NoMatchingError', 'InProgress']));
  });
});
