import { contactFlow, flowModule, hours, lambdaFunction, stateMachineLadder, text } from '@warmline/flow-json';

const limits = stateMachineLadder(60);
const report = lambdaFunction<() => Promise<{ summary: string }>>({ name: 'report', limits });

const greeting = flowModule({ name: 'Greeting', input: { shop: 'string' }, results: ['done'] }, (call, module) => {
  call.say(text`Welcome to ${module.input.shop}.`);
  module.returning('done')(call);
});

export const main = contactFlow({ name: 'Main', channels: ['VOICE'] }, (call) => {
  call.openingHours({ hours: hours('shop'), closed: 'We are closed.', onFailure: (call) => call.goTo('sorry') });
  call.invokeModule(greeting, { input: { shop: 'our shop' }, onFailure: (call) => call.goTo('sorry') });
  const job = call.start(report, { onFailure: (call) => call.goTo('sorry') });
  call.say('Your report is being made. Meanwhile, this call may be recorded.');
  const { summary } = call.collect(job, { onFailure: (call) => call.goTo('sorry') });
  call.say(text`${summary}`);
  call.disconnect();
  call.label('sorry');
  call.say('Sorry. Please call again later.');
});
