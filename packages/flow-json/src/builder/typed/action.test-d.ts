import { expectTypeOf } from 'vitest';
import { contactFlow } from '../contact-flow.ts';
import { referenceTo, type Reference } from '../reference.ts';
import type { ActionOptions } from '../call.ts';
import type { ParametersOf } from './parameters.ts';

expectTypeOf<ParametersOf<'Loop'>['LoopCount']>().toEqualTypeOf<
  number | `${number}` | Reference | `$.${string}` | `$[${string}`
>();
expectTypeOf<ParametersOf<'CreateCase'>['LinkContactToCase']>().toEqualTypeOf<boolean | 'true' | 'false'>();
expectTypeOf<NonNullable<ParametersOf<'UpdateContactEventHooks'>['EventHooks']>>().not.toBeAny();
expectTypeOf<ActionOptions<'DisconnectParticipant'>>().toEqualTypeOf<{ readonly name?: string }>();

contactFlow({ name: 'Types' }, (call) => {
  call.action('CreateTask', {
    parameters: { ContactFlowId: 'id', Name: call.contactId, DelaySeconds: 5, Attributes: { caller: call.contactId } },
    errors: { NoMatchingError: (call) => call.disconnect() },
  });
  call.action('CreateTask', {
    // @ts-expect-error a task has a name
    parameters: { ContactFlowId: 'id' },
    errors: { NoMatchingError: (call) => call.disconnect() },
  });
  // @ts-expect-error a task can fail
  call.action('CreateTask', { parameters: { ContactFlowId: 'id', Name: 'Call back' } });
  // @ts-expect-error so the options must be given
  call.action('CreateTask');
  // @ts-expect-error the language has no such type
  call.action('CreateTicket', {});

  call.action('CheckHoursOfOperation', {
    conditions: { True: (call) => call.say('Open.'), False: (call) => call.disconnect() },
    errors: { NoMatchingError: (call) => call.disconnect() },
  });
  call.action('CheckHoursOfOperation', {
    // @ts-expect-error it may be closed
    conditions: { True: (call) => call.say('Open.') },
    errors: { NoMatchingError: (call) => call.disconnect() },
  });
  call.action('CheckHoursOfOperation', {
    // @ts-expect-error the answers are True and False
    conditions: { True: (call) => call.say('Open.'), False: (call) => call.disconnect(), Maybe: () => undefined },
    errors: { NoMatchingError: (call) => call.disconnect() },
  });
  // @ts-expect-error an error branch that the type never takes
  call.action('UpdateFlowLoggingBehavior', { parameters: { FlowLoggingBehavior: 'Enabled' }, errors: { X: () => 0 } });
  // @ts-expect-error one of two
  call.action('UpdateFlowLoggingBehavior', { parameters: { FlowLoggingBehavior: 'On' } });

  call.action('Compare', {
    parameters: { ComparisonValue: call.channel },
    conditions: { VOICE: (call) => call.say('You called.') },
    errors: { NoMatchingCondition: (call) => call.disconnect() },
  });
  call.action('Compare', {
    parameters: { ComparisonValue: '$.Attributes.age' },
    conditions: [{ operator: 'NumberGreaterThan', operand: '17', then: (call) => call.say('Welcome.') }],
    errors: { NoMatchingCondition: (call) => call.disconnect() },
  });
  call.action('Compare', {
    parameters: { ComparisonValue: '$.Attributes.age' },
    // @ts-expect-error the type has no such operator
    conditions: [{ operator: 'Contains', operand: '17', then: (call) => call.say('Welcome.') }],
    errors: { NoMatchingCondition: (call) => call.disconnect() },
  });
  call.action('Compare', {
    // @ts-expect-error a literal has no value to compare
    parameters: { ComparisonValue: 'VOICE' },
    conditions: { VOICE: (call) => call.say('You called.') },
    errors: { NoMatchingCondition: (call) => call.disconnect() },
  });
  call.action('Wait', {
    parameters: { TimeLimitSeconds: 60 },
    conditions: { WaitCompleted: (call) => call.disconnect() },
    errors: { NoMatchingError: (call) => call.disconnect() },
  });

  call.action('MessageParticipant', { parameters: { Media: { Uri: 'x', SourceType: 'S3', MediaType: 'Audio' } } });
  // @ts-expect-error a medium has a type
  call.action('MessageParticipant', { parameters: { Media: { Uri: 'x', SourceType: 'S3' } } });
  // @ts-expect-error the time limit stands in the flow, and is no value of the call
  call.action('ShowView', { parameters: { InvocationTimeLimitSeconds: referenceTo('$.Attributes.wait') } });
  // @ts-expect-error what ends the flow leads nowhere
  call.action('DisconnectParticipant', { errors: { NoMatchingError: () => undefined } });
});
