import { contactFlow, text } from '@warmline/flow-json';
import { functions } from './functions.ts';

/** What a caller meets. */
export const flow = contactFlow({ name: 'Customer greeting' }, (call) => {
  call.logging('Enabled');
  call.say('Welcome to Riverside Garden Centre. One moment, please.');

  const caller = call.invoke(functions.customerGreeting, {
    parameters: { phone: call.customer.address },
    onFailure: (call) => {
      call.say('I cannot open our customer records right now. Please call again in a few minutes. Goodbye.');
      call.disconnect();
    },
  });

  call.when(caller.known, {
    yes: (call) => call.say(text`Hello ${caller.firstName}, it is good to hear from you again.`),
    otherwise: (call) => call.say('Hello, and welcome. It is your first call from this number.'),
  });

  call.say('Our shop is open every day from nine to five. Goodbye.');
  call.disconnect();
});
