/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return --
   what must not compile has no type */
import { expectTypeOf } from 'vitest';
import { synchronousLadder } from '../ladder/synchronous-ladder.ts';
import { contactFlow } from './contact-flow.ts';
import { lambdaFunction, type LambdaFunction, type ResultOf } from './lambda-function.ts';
import type { Reference } from './reference.ts';
import { text } from './text.ts';

interface Order {
  readonly state: 'shipped' | 'packed';
  readonly shippedOn?: string;
  readonly count: number;
  readonly paid: boolean;
  readonly note: string | null;
  readonly address: { readonly city: string };
  readonly items: readonly string[];
  readonly anything: unknown;
}

type Handler = (event: { readonly id: string }) => Promise<Order>;
type Either = () => Promise<{ readonly found: 'yes'; readonly name: string } | { readonly found: 'no' }>;

const limits = synchronousLadder(5);
const lookUp = lambdaFunction<Handler>({ name: 'look-up', limits });
const find = lambdaFunction<Either>({ name: 'find', limits });
const untyped = lambdaFunction({ name: 'untyped', limits });
const nothing = lambdaFunction<() => Promise<void>>({ name: 'nothing', limits });
const words = lambdaFunction<() => string>({ name: 'words', limits });

expectTypeOf<ResultOf<Handler>>().toEqualTypeOf<Order>();
expectTypeOf<ResultOf<() => string>>().toEqualTypeOf<string>();
expectTypeOf(lookUp).toEqualTypeOf<LambdaFunction<Order>>();

contactFlow({ name: 'Types' }, (call) => {
  // @ts-expect-error a function can fail, so `onFailure` must be given
  call.invoke(lookUp, {});
  // @ts-expect-error the options hold `onFailure`, so they must be given
  call.invoke(lookUp);
  // @ts-expect-error parameters are texts and references; a number would reach the service as none
  call.invoke(lookUp, { parameters: { id: 5 }, onFailure: (call) => call.disconnect() });

  const order = call.invoke(lookUp, { parameters: { id: call.contactId }, onFailure: (call) => call.disconnect() });

  expectTypeOf(order.state).toEqualTypeOf<Reference<'shipped' | 'packed'>>();
  expectTypeOf(order.shippedOn).toEqualTypeOf<Reference>();
  expectTypeOf(order.note).toEqualTypeOf<Reference>();
  expectTypeOf(order.count).toEqualTypeOf<Reference<`${number}`>>();
  expectTypeOf(order.paid).toEqualTypeOf<Reference<'true' | 'false'>>();
  expectTypeOf(order.address.city).toEqualTypeOf<Reference>();

  call.say(text`${order.state} ${order.count} ${order.paid} ${order.note} ${order.address.city} ${order.shippedOn}`);
  // @ts-expect-error the function never returns this field
  call.say(text`${order.shipedOn}`);
  // @ts-expect-error the nested object never holds this field
  call.say(text`${order.address.street}`);
  // @ts-expect-error a flow cannot read lists
  call.say(text`${order.items}`);
  // @ts-expect-error nor what is in them
  call.say(text`${order.items[0]}`);
  // @ts-expect-error an object is no text
  call.say(text`${order.address}`);
  // @ts-expect-error what is unknown may be no text
  call.say(text`${order.anything}`);
  // @ts-expect-error a value of the build machine is no reference
  call.say(text`${new Date().toString()}`);
  // @ts-expect-error a prompt is a text; a reference goes through the text tag
  call.say(order.state);

  call.when(order.state, { shipped: (call) => call.say('It is on its way.'), otherwise: (call) => call.disconnect() });
  call.when(order.paid, { true: (call) => call.say('It is paid.') });
  call.when(order.note, { anything: (call) => call.say('It has a note.') });
  // @ts-expect-error the function never returns this state
  call.when(order.state, { lost: (call) => call.say('It is lost.') });
  // @ts-expect-error the channel is never this
  call.when(call.channel, { FAX: (call) => call.disconnect() });
  // @ts-expect-error a list has no value to branch on
  call.when(order.items, { one: (call) => call.disconnect() });
  // @ts-expect-error a literal has no value to branch on
  call.when('shipped', { shipped: (call) => call.disconnect() });

  const found = call.invoke(find, { onFailure: (call) => call.disconnect() });
  expectTypeOf(found.found).toEqualTypeOf<Reference<'yes' | 'no'>>();
  call.when(found.found, { yes: (call) => call.say(text`Hello ${found.name}.`), no: (call) => call.say('Hello.') });
  // @ts-expect-error neither answer has this field
  call.say(text`${found.surname}`);

  // @ts-expect-error nothing is known of what an untyped function returns
  call.say(text`${call.invoke(untyped, { onFailure: (call) => call.disconnect() }).state}`);
  // @ts-expect-error a function that returns nothing has no fields
  call.say(text`${call.invoke(nothing, { onFailure: (call) => call.disconnect() }).state}`);
  // @ts-expect-error a text has no fields that a flow could read
  call.say(text`${call.invoke(words, { onFailure: (call) => call.disconnect() }).length}`);

  call.setAttributes({ state: order.state, language: 'en' });
  // @ts-expect-error attributes are texts and references
  call.setAttributes({ count: 5 });
  // @ts-expect-error a list is no attribute
  call.setAttributes({ items: order.items });

  // @ts-expect-error a menu says what happens without a key, and on another
  call.askChoice('Press 1.', { choices: { '1': (call) => call.disconnect() } });
  call.askChoice('Press 1.', {
    // @ts-expect-error a phone has no such key
    choices: { A: (call) => call.disconnect() },
    onNoInput: (call) => call.disconnect(),
    onNoMatch: (call) => call.disconnect(),
  });
  // @ts-expect-error digits that cannot be taken must lead somewhere
  call.askDigits('Number?', { maximumLength: 4 });
  // @ts-expect-error a queue can be full
  call.transferToQueue('queue', { onFailure: (call) => call.disconnect() });
  // @ts-expect-error a transfer can fail
  call.transferToFlow('flow', {});
  // @ts-expect-error logging is one of two
  call.logging('On');
  call.repeat(3, (call, loop) => call.leave(loop));
  // @ts-expect-error a loop is left by its token
  call.leave('loop');
});

// @ts-expect-error a flow has a name
contactFlow({}, (call) => call.disconnect());
// @ts-expect-error a function has limits
lambdaFunction<Handler>({ name: 'look-up' });
