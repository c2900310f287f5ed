import { contactFlow, flowModule, hours, lambdaFunction, synchronousLadder, text } from '@warmline/flow-json';

const limits = synchronousLadder(5);
const report = lambdaFunction<() => Promise<{ summary: string }>>({ name: 'report', limits });

const greeting = flowModule({ name: 'Greeting', input: { shop: 'string' }, results: ['done'] }, (call, module) => {
  call.say(text`Welcome to ${module.input.shop}.`);
  module.returning('done')(call);
});

export const main = contactFlow({ name: 'Main', channels: ['VOICE'] }, (call) => {
  call.openingHours({ hours: hours('shop'), closed: 'We are closed.', onFailure: (call) => call.goTo('sorry') });
  call.invokeModule(greeting, { input: { shop: 'our shop' }, onFailure: (call) => call.goTo('sorry') });
  const job = call.startInvocation(report, { saveAs: 'job', onFailure: (call) => call.goTo('sorry') });
  call.waitFor(job, {
    seconds: 61,
    while: (call) => call.say('Please hold.'),
    onTimeout: (call) => call.goTo('sorry'),
    onFailure: (call) => call.goTo('sorry'),
  });
  call.disconnect();
  call.label('sorry');
  call.say('Sorry. Please call again later.');
});
