/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return --
   what must not compile has no type */
import { expectTypeOf } from 'vitest';
import { contactFlow } from '../contact-flow.ts';
import type { Invocation } from '../invocation.ts';
import { lambdaFunction } from '../lambda-function.ts';
import type { Reference } from '../reference.ts';
import { synchronousLadder } from '../../ladder/synchronous-ladder.ts';

const report = lambdaFunction<() => Promise<{ readonly summary: string }>>({
  name: 'report',
  limits: synchronousLadder(5),
});

contactFlow({ name: 'Types' }, (call) => {
  // @ts-expect-error it may be closed
  call.checkHours({ onFailure: (call) => call.disconnect() });
  // @ts-expect-error nobody may be there
  call.checkStaffing('Available', { onFailure: (call) => call.disconnect() });
  // @ts-expect-error agents are one of three
  call.checkStaffing('Busy', { onNobody: (call) => call.disconnect(), onFailure: (call) => call.disconnect() });
  // @ts-expect-error the caller was promised a callback
  call.createCallback({});
  // @ts-expect-error a number may not be dialable
  call.setCallbackNumber(call.storedInput, { onInvalid: (call) => call.disconnect() });
  // @ts-expect-error a transfer can fail
  call.transferToNumber('+4930123456', {});
  // @ts-expect-error there is no such event
  call.setEventHook('CustomerLeft', 'flow');
  // @ts-expect-error one of two
  call.setRoutingPriority({ priority: 1, ageSeconds: 5 });
  call.setEventHook('CustomerQueue', 'flow');
  call.tag({ topic: call.channel });
  call.say('Hello.');

  const job = call.startInvocation(report, { onFailure: (call) => call.disconnect() });
  expectTypeOf(job).toEqualTypeOf<Invocation<{ readonly summary: string }>>();
  // @ts-expect-error it may not have returned
  call.loadResult(job, { onFailure: (call) => call.disconnect() });
  // @ts-expect-error the time may be up first
  call.waitFor(job, { seconds: 60, onFailure: (call) => call.disconnect() });
  const answer = call.loadResult(job, {
    onInProgress: (call) => call.disconnect(),
    onFailure: (call) => call.disconnect(),
  });
  expectTypeOf(answer.summary).toEqualTypeOf<Reference>();

  // @ts-expect-error a retry can fail for good
  call.retry(report, { times: 3, between: 'One moment.' });
  // @ts-expect-error what is wrong has to be said
  call.askValidated('PIN?', {
    maximumLength: 4,
    validate: { operator: 'Equals', operand: '1234' },
    onFailure: (call) => call.disconnect(),
  });

  expectTypeOf(call.lex.SentimentResponse.Label).toEqualTypeOf<
    Reference<'POSITIVE' | 'NEGATIVE' | 'MIXED' | 'NEUTRAL'>
  >();
  expectTypeOf(call.metrics.Queue.EstimatedWaitTime).toEqualTypeOf<Reference<`${number}`>>();
  call.when(call.initiationMethod, { CALLBACK: (call) => call.say('As promised.') });
  // @ts-expect-error no contact begins so
  call.when(call.initiationMethod, { FAX: (call) => call.disconnect() });
});
