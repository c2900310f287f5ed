import { openJob, playCall, summarise } from '@warmline/call-simulator';
import { contactFlow, invokerNameOf, lambdaFunction, stateMachineLadder } from '@warmline/flow-json';
import { ConnectIntegration } from '@warmline/infra-templates';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

/** How many times faster than life a call is played. */
const LIMIT = 120;
const CALLS = 11;
const WORK_SECONDS = 120;

const name = 'quote';
const quote = lambdaFunction<() => { readonly state: string }>({ name, limits: stateMachineLadder(WORK_SECONDS + 10) });
const flow = contactFlow({ name: 'Quote', channels: ['VOICE'] }, (call) => {
  call.say('One moment, please.');
  call.invoke(quote, { onFailure: (call) => call.say('Sorry.') });
  call.say('Here it is.');
});
const functions = { [invokerNameOf(name)]: openJob({ template: synthesised(), name }) };
const scenario = {
  functions: { [name]: { latencyMilliseconds: WORK_SECONDS * 1000, answer: { state: 'ready' } } },
  expect: { heard: ['Here it is.'] },
};

const seconds: number[] = [];
for (let call = 0; call < CALLS; call += 1) {
  const began = performance.now();
  const { outcome, seconds: lasted, heard } = summarise(await playCall({ flow: flow.content, scenario, functions }));
  seconds.push((performance.now() - began) / 1000);
  if (heard.at(-1)?.text !== 'Here it is.' || lasted < WORK_SECONDS) throw new Error(`The call ended as ${outcome}.`);
}

const [first = Number.NaN, ...later] = seconds;
const median = later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? Number.NaN;
const faster = WORK_SECONDS / median;
const within = faster >= LIMIT;
console.log(
  `\nA job of ${WORK_SECONDS} s is played in ${median.toFixed(3)} s (median; the first in ${first.toFixed(2)} s):`,
);
console.log(`${faster.toFixed(0)} times faster than life: ${within ? 'within' : 'below'} ${LIMIT}.`);
if (!within) process.exitCode = 2;

/** The template with the state machine in front of a function that is there already. */
function synthesised(): object {
  const stack = new Stack(new App({ context: { 'aws:cdk:bundling-stacks': [] } }), 'quote');
  const arn = 'arn:aws:lambda:us-east-1:123456789012:function:quote:PROD';
  new ConnectIntegration(stack, 'Quote', { name, function: { arn }, limits: quote.limits, flow });
  return Template.fromStack(stack).toJSON();
}
