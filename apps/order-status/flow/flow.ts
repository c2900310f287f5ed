import { contactFlow, text } from '@warmline/flow-json';
import { functions } from './functions.ts';

/** What a caller meets. */
export const flow = contactFlow({ name: 'Order status', channels: ['VOICE'] }, (call) => {
  call.logging('Enabled');
  call.say('Welcome to Riverside Garden Centre.');
  const orderNumber = call.askValidated('Please enter the number of your order, and then hash.', {
    maximumLength: 8,
    validate: { operator: 'NumberGreaterThan', operand: '0' },
    wrong: 'I did not get that.',
    onFailure: (call) => {
      call.say('I cannot look for an order without its number. Goodbye.');
      call.disconnect();
    },
  });
  call.say('One moment while I look it up.');

  const { orders, loyalty } = call.invoke(functions.orderStatus, {
    parameters: { orderNumber },
    onFailure: (call) => {
      call.say('I cannot reach our order books right now. Please call again in a few minutes. Goodbye.');
      call.disconnect();
    },
  });
  call.when(orders.state, {
    packed: (call) => call.say(text`Your order is packed. It will be with you by ${orders.day}.`),
    shipped: (call) => call.say(text`Your order is on its way. Expect it on ${orders.day}.`),
    delivered: (call) => call.say(text`Your order was delivered on ${orders.day}.`),
    otherwise: (call) => call.say('I found no order with that number.'),
  });
  // Without the loyalty system there is nothing to compare, and the call goes on.
  call.when(loyalty.hasPoints, {
    yes: (call) => call.say(text`It earned you ${loyalty.points} points.`),
  });

  call.say('Thank you for calling. Goodbye.');
  call.disconnect();
});
