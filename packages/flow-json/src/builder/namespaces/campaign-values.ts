import { referencesBelow, type References } from '../reference.ts';

/** What campaign flows know of what they sent (flow-language 5.2); other flows do not. */
export interface CampaignValues {
  /** The message that was sent last, and the call that was placed last. */
  readonly outboundCommunication: References<OutboundCommunication>;
  /** What became of the message that was sent last, by event: `call.deliveryReceipt['Bounce']`. */
  readonly deliveryReceipt: References<Readonly<Record<string, string>>>;
}

export interface OutboundCommunication {
  readonly Latest: { readonly Id: string };
  readonly Telephony: { readonly ContactId: string };
}

export function campaignValues(): CampaignValues {
  return {
    outboundCommunication: referencesBelow('$.OutboundCommunication'),
    deliveryReceipt: referencesBelow("$.DeliveryReceipts['`$.OutboundCommunication.Latest.Id`']"),
  };
}
