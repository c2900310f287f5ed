import type { JsonValue } from './json.ts';

/**
 * What Connect sends to a Lambda function (aws-facts 1.8, flow-language 8.1).
 *
 * `Parameters` names what the flow passes in; values are strings unless the block is fed JSON.
 */
export interface ContactFlowEvent<Parameters = Readonly<Record<string, JsonValue>>> {
  readonly Name: 'ContactFlowEvent';
  readonly Details: {
    readonly ContactData: ContactData;
    readonly Parameters: Parameters;
  };
}

/** The contact as Connect describes it. Members may be null or missing, depending on the channel. */
export interface ContactData {
  readonly Attributes: Readonly<Record<string, string>>;
  readonly AwsRegion?: string;
  readonly Channel: 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';
  readonly ContactId: string;
  readonly CustomerEndpoint: Endpoint | null;
  readonly CustomerId?: string | null;
  readonly Description?: string | null;
  readonly InitialContactId: string;
  /** INBOUND, OUTBOUND, TRANSFER, CALLBACK, API, … Amazon adds values; treat it as an open set. */
  readonly InitiationMethod: string;
  readonly InstanceARN: string;
  readonly LanguageCode?: string;
  readonly MediaStreams?: { readonly Customer: { readonly Audio: MediaStream | null } };
  readonly Name?: string | null;
  readonly PreviousContactId?: string;
  readonly Queue: {
    readonly ARN: string;
    readonly Name: string;
    readonly OutboundCallerId?: Endpoint | null;
  } | null;
  readonly References?: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
  readonly RelatedContactId?: string | null;
  readonly SegmentAttributes?: Readonly<Record<string, { readonly ValueString: string }>>;
  readonly SystemEndpoint: Endpoint | null;
  readonly Tags?: Readonly<Record<string, string>>;
}

/** A party's address, in E.164 form on voice. */
export interface Endpoint {
  readonly Address: string;
  readonly Type: string;
}

/** Live media streaming of the customer's audio; times in epoch milliseconds, as strings. */
export interface MediaStream {
  readonly StreamARN: string;
  readonly StartTimestamp: string;
  readonly StopTimestamp: string;
  readonly StartFragmentNumber: string;
}
