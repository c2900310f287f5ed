import { referencesBelow, referenceTo, type Reference, type References } from '../reference.ts';
import { segmentValues, type SegmentValues } from './segment-attributes.ts';

/** What Connect itself knows of a contact (flow-language 5.2). It stands from the contact's beginning to its end. */
export interface ContactValues {
  /** The party at the other end: the caller's number on voice. */
  readonly customer: EndpointValues;
  /** The party that was called: the number dialled on voice. */
  readonly system: EndpointValues;
  /** Who else an e-mail went to. */
  readonly emailRecipients: References<{ readonly ToList: string; readonly CcList: string }>;
  readonly contactId: Reference;
  /** The first contact of the chain that this one belongs to. */
  readonly initialContactId: Reference;
  /** The contact before this one, where it was transferred. */
  readonly previousContactId: Reference;
  /** The task that this flow created, after `createTask`. */
  readonly taskContactId: Reference;
  readonly channel: Reference<'VOICE' | 'CHAT' | 'TASK' | 'EMAIL'>;
  readonly initiationMethod: Reference<InitiationMethod>;
  readonly instanceArn: Reference;
  readonly region: Reference;
  /** Set by `setVoice` with a language. */
  readonly languageCode: Reference;
  /** Set by `setVoice`. */
  readonly voiceId: Reference;
  readonly customerId: Reference;
  /** The name of a task, or of any contact that was given one. */
  readonly contactName: Reference;
  readonly description: Reference;
  /** Tags of the contact, by key. */
  readonly tags: References<Readonly<Record<string, string>>>;
  /** What is attached to the contact, by name. */
  readonly references: References<Readonly<Record<string, { readonly Value: string; readonly Type: string }>>>;
  /** Segment attributes, for example `call.segmentAttributes['connect:Subtype']`; they stand for this segment of the contact. */
  readonly segmentAttributes: SegmentValues;
}

export type InitiationMethod =
  | 'INBOUND'
  | 'OUTBOUND'
  | 'TRANSFER'
  | 'CALLBACK'
  | 'API'
  | 'QUEUE_TRANSFER'
  | 'DISCONNECT'
  | 'WEBRTC_API'
  | 'EXTERNAL_OUTBOUND'
  | 'MONITOR'
  | 'AGENT_REPLY'
  | 'FLOW';

/** One end of a contact. */
export interface EndpointValues {
  readonly address: Reference;
  /** `TELEPHONE_NUMBER` on voice. */
  readonly type: Reference;
  readonly displayName: Reference;
}

export function contactValues(): ContactValues {
  return {
    customer: endpoint('$.CustomerEndpoint'),
    system: endpoint('$.SystemEndpoint'),
    emailRecipients: referencesBelow('$.AdditionalEmailRecipients'),
    contactId: referenceTo('$.ContactId'),
    initialContactId: referenceTo('$.InitialContactId'),
    previousContactId: referenceTo('$.PreviousContactId'),
    taskContactId: referenceTo('$.Task.ContactId'),
    channel: referenceTo('$.Channel'),
    initiationMethod: referenceTo('$.InitiationMethod'),
    instanceArn: referenceTo('$.InstanceARN'),
    region: referenceTo('$.AwsRegion'),
    languageCode: referenceTo('$.LanguageCode'),
    voiceId: referenceTo('$.TextToSpeechVoiceId'),
    customerId: referenceTo('$.CustomerId'),
    contactName: referenceTo('$.Name'),
    description: referenceTo('$.Description'),
    tags: referencesBelow('$.Tags'),
    references: referencesBelow('$.References'),
    segmentAttributes: segmentValues(),
  };
}

function endpoint(path: string): EndpointValues {
  return {
    address: referenceTo(`${path}.Address`),
    type: referenceTo(`${path}.Type`),
    displayName: referenceTo(`${path}.DisplayName`),
  };
}
