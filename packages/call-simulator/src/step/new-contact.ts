import type { ContactData, Endpoint } from '@warmline/flow-json';

/** What is known of a contact before its call begins. */
export interface ContactFacts {
  readonly channel: ContactData['Channel'];
  readonly contactId: string;
  /** The caller's number, in E.164 form. */
  readonly from: string;
  /** The number that was called. */
  readonly to: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Region, account and instance of every simulated contact: those of Amazon's own examples. */
export const REGION = 'us-west-2';
export const ACCOUNT = '123456789012';
const INSTANCE = `arn:aws:connect:${REGION}:${ACCOUNT}:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee`;

/** A contact as Connect describes it at the start of an inbound call (flow-language 8.1). Other channels have no numbers. */
export function newContact({ channel, contactId, from, to, attributes }: ContactFacts): ContactData {
  const endpoint = (Address: string): Endpoint | null =>
    channel === 'VOICE' ? { Address, Type: 'TELEPHONE_NUMBER' } : null;
  return {
    Attributes: attributes,
    AwsRegion: REGION,
    Channel: channel,
    ContactId: contactId,
    CustomerEndpoint: endpoint(from),
    CustomerId: null,
    Description: null,
    InitialContactId: contactId,
    InitiationMethod: channel === 'VOICE' ? 'INBOUND' : 'API',
    InstanceARN: INSTANCE,
    LanguageCode: 'en-US',
    MediaStreams: { Customer: { Audio: null } },
    Name: null,
    PreviousContactId: contactId,
    Queue: null,
    References: {},
    RelatedContactId: null,
    SegmentAttributes: channel === 'VOICE' ? { 'connect:Subtype': { ValueString: 'connect:Telephony' } } : {},
    SystemEndpoint: endpoint(to),
    Tags: {},
  };
}
