/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return --
   what must not compile has no type */
import { expectTypeOf } from 'vitest';
import { contactFlow } from '../contact-flow.ts';
import type { Reference } from '../reference.ts';
import { flowModule } from './flow-module.ts';

const orderState = flowModule(
  {
    name: 'Order state',
    input: { order: 'string', tries: 'integer' },
    results: ['found', 'missing'],
    output: { state: 'string' },
  },
  (call, module) => {
    expectTypeOf(module.input.order).toEqualTypeOf<Reference>();
    expectTypeOf(module.input.tries).toEqualTypeOf<Reference<`${number}`>>();
    // @ts-expect-error the module has no such input
    call.when(module.input.name, { '1': module.returning('found') });
    // @ts-expect-error the module has no such result
    module.returning('lost');
    // @ts-expect-error the module has no such output
    module.returning('found', { status: 'shipped' });
  },
);

contactFlow({ name: 'Main' }, (call) => {
  // @ts-expect-error a module can fail
  call.invokeModule(orderState, { input: { order: '1' } });
  // @ts-expect-error the module has input
  call.invokeModule(orderState, { onFailure: (call) => call.disconnect() });
  call.invokeModule(orderState, {
    // @ts-expect-error a number is written as a literal; only texts may come from the call
    input: { tries: call.storedInput },
    onFailure: (call) => call.disconnect(),
  });
  call.invokeModule(orderState, {
    input: { order: call.storedInput },
    // @ts-expect-error the module has no such result
    results: { lost: (call) => call.disconnect() },
    onFailure: (call) => call.disconnect(),
  });

  const answer = call.invokeModule(orderState, { input: {}, onFailure: (call) => call.disconnect() });
  expectTypeOf(answer.result).toEqualTypeOf<Reference<'found' | 'missing'>>();
  expectTypeOf(answer.data.state).toEqualTypeOf<Reference>();
  // @ts-expect-error the module never returns this field
  call.say(answer.data.status);
});
