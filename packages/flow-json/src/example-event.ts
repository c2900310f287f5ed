import type { ContactData, ContactFlowEvent } from './contact-flow-event.ts';
import type { LambdaContext } from './lambda-context.ts';

/** A voice contact from +1 555 555 0100, as Connect describes one. */
const CONTACT: ContactData = {
  Attributes: {},
  AwsRegion: 'us-east-1',
  Channel: 'VOICE',
  ContactId: '11111111-2222-3333-4444-555555555555',
  CustomerEndpoint: { Address: '+15555550100', Type: 'TELEPHONE_NUMBER' },
  CustomerId: null,
  Description: null,
  InitialContactId: '11111111-2222-3333-4444-555555555555',
  InitiationMethod: 'INBOUND',
  InstanceARN: 'arn:aws:connect:us-east-1:123456789012:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
  LanguageCode: 'en-US',
  MediaStreams: { Customer: { Audio: null } },
  Name: null,
  PreviousContactId: '11111111-2222-3333-4444-555555555555',
  Queue: null,
  References: {},
  SystemEndpoint: { Address: '+15555550199', Type: 'TELEPHONE_NUMBER' },
  Tags: {},
};

/**
 * Makes the event that Connect would send to a function, for tests of handlers.
 *
 * @param parameters what the flow passes in
 * @param contact members of the contact that differ from a plain voice call
 */
export function exampleEvent<Parameters>(
  parameters: Parameters,
  contact: Partial<ContactData> = {},
): ContactFlowEvent<Parameters> {
  return { Name: 'ContactFlowEvent', Details: { ContactData: { ...CONTACT, ...contact }, Parameters: parameters } };
}

/** Makes the context that Lambda would hand over, for tests of handlers; five seconds are left. */
export function exampleContext(remainingMilliseconds = 5000): LambdaContext {
  return {
    functionName: 'example',
    functionVersion: '1',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:example:PROD',
    awsRequestId: '00000000-0000-0000-0000-000000000001',
    getRemainingTimeInMillis: () => remainingMilliseconds,
  };
}
