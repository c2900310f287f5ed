/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return --
   what must not compile has no type */
import { expectTypeOf } from 'vitest';
import { asynchronousLadder } from '../../ladder/asynchronous-ladder.ts';
import { stateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import { contactFlow } from '../contact-flow.ts';
import { lambdaFunction, type LambdaFunction, type ResultOf } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';
import { text } from '../text.ts';
import type { Job } from './job.ts';

type Orders = (event: unknown) => Promise<{ readonly state: 'shipped' | 'packed'; readonly count: number }>;
type Loyalty = () => { readonly level: 'gold' | 'silver' };

const payment = lambdaFunction<() => Promise<{ readonly paid: boolean }>>({
  name: 'payment',
  limits: asynchronousLadder(20),
});
const whole = lambdaFunction<{ orders: Orders; loyalty: Loyalty }>({
  name: 'order-status',
  limits: stateMachineLadder(60),
  steps: ['orders', 'loyalty'],
});
const partial = lambdaFunction<{ orders: Orders; loyalty?: Loyalty }>({
  name: 'order-status',
  limits: stateMachineLadder(60),
  steps: ['orders', 'loyalty'],
});

expectTypeOf(payment).toEqualTypeOf<LambdaFunction<{ readonly paid: boolean }>>();
expectTypeOf<ResultOf<{ orders: Orders }>['orders']['state']>().toEqualTypeOf<'shipped' | 'packed'>();

contactFlow({ name: 'Types' }, (call) => {
  const job = call.start(payment, { onFailure: (call) => call.disconnect() });
  expectTypeOf(job).toExtend<Job<{ readonly paid: boolean }>>();

  const { paid } = call.collect(job, { onFailure: (call) => call.disconnect() });
  expectTypeOf(paid).toEqualTypeOf<Reference<'true' | 'false'>>();
  // @ts-expect-error the function never returns this field
  call.say(text`${call.collect(job, { onFailure: (call) => call.disconnect() }).amount}`);
  // @ts-expect-error it may fail
  call.collect(job, {});
  // @ts-expect-error a start may fail
  call.start(payment, {});
  // @ts-expect-error who does not wait may find it in progress
  call.collect(job, { wait: false, onFailure: (call) => call.disconnect() });
  call.collect(job, {
    wait: false,
    onInProgress: (call) => call.say('Not yet.'),
    onFailure: (call) => call.disconnect(),
  });

  const order = call.invoke(whole, { onFailure: (call) => call.disconnect() });
  expectTypeOf(order.orders.state).toEqualTypeOf<Reference<'shipped' | 'packed'>>();
  expectTypeOf(order.orders.count).toEqualTypeOf<Reference<`${number}`>>();
  call.when(order.loyalty.level, { gold: (call) => call.say('Thank you.') });
  // @ts-expect-error the step never returns this field
  call.say(text`${order.orders.shippedOn}`);
  // @ts-expect-error there is no such step
  call.say(text`${order.invoices.state}`);
  // @ts-expect-error the level is never this
  call.when(order.loyalty.level, { bronze: (call) => call.disconnect() });
  // @ts-expect-error no step may be missing
  call.say(text`${order.missing}`);

  const some = call.collect(call.start(partial, { onFailure: (call) => call.disconnect() }), {
    onFailure: (call) => call.disconnect(),
  });
  expectTypeOf(some.missing).toEqualTypeOf<Reference>();
  expectTypeOf(some.loyalty.level).toEqualTypeOf<Reference<'gold' | 'silver'>>();
  // @ts-expect-error the step never returns this field
  call.say(text`${some.loyalty.points}`);
});
