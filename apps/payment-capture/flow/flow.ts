import { contactFlow, text } from '@warmline/flow-json';
import { functions } from './functions.ts';

/** What a caller meets. */
export const flow = contactFlow({ name: 'Payment capture', channels: ['VOICE'] }, (call) => {
  call.logging('Enabled');
  call.say('Welcome to the payment line of Riverside Garden Centre.');
  const orderNumber = call.askValidated('Which order would you like to pay? Please enter its number, and then hash.', {
    maximumLength: 8,
    validate: { operator: 'NumberGreaterThan', operand: '0' },
    wrong: 'I did not get that.',
    onFailure: (call) => {
      call.say('I cannot take a payment without the number of the order. Goodbye.');
      call.disconnect();
    },
  });

  const job = call.start(functions.paymentCapture, {
    parameters: { orderNumber },
    onFailure: (call) => {
      call.say('I cannot take payments right now. Please call again later. Goodbye.');
      call.disconnect();
    },
  });
  call.askChoice('Let me see to it. Shall I text you the receipt? Press 1 for yes, 2 for no.', {
    name: 'ask-for-receipt',
    choices: {
      '1': (call) => {
        call.setAttributes({ receiptByText: 'yes' });
        call.say('Once it is paid, I text it to the phone that you are calling from.');
      },
      '2': (call) => call.say('All right.'),
    },
    onNoInput: (call) => call.say('Then I leave it.'),
    onNoMatch: (call) => call.say('Then I leave it.'),
  });

  const payment = call.collect(job, {
    onFailure: (call) => {
      call.say(
        'I do not know yet whether the payment went through. Please call again: an order is charged once at most.',
      );
      call.disconnect();
    },
  });
  call.when(payment.outcome, {
    captured: (call) =>
      call.say(text`Thank you. ${payment.amount} are paid. The receipt has the number ${payment.receipt}.`),
    declined: (call) => call.say(text`I am sorry, the card was declined for ${payment.amount}. Nothing was charged.`),
    otherwise: (call) => call.say('There is no order with that number. Nothing was charged.'),
  });
  call.say('Goodbye.');
  call.disconnect();
});
