/** An inbound voice call as Connect sends it to a Lambda function (Connect Administrator Guide, "connect-lambda-functions"). */
export const CONTACT_FLOW_EVENT = {
  Name: 'ContactFlowEvent',
  Details: {
    ContactData: {
      Attributes: { language: 'en-US' },
      Channel: 'VOICE',
      ContactId: '4a573372-1f28-4e26-b97b-c0ffee000001',
      CustomerEndpoint: { Address: '+15550100', Type: 'TELEPHONE_NUMBER' },
      CustomerId: null,
      Description: null,
      InitialContactId: '4a573372-1f28-4e26-b97b-c0ffee000001',
      InitiationMethod: 'INBOUND',
      InstanceARN: 'arn:aws:connect:eu-central-1:123456789012:instance/9308c2a1-9bc6-4cea-8290-6c0b4a6d38fa',
      LanguageCode: 'en-US',
      MediaStreams: { Customer: { Audio: null } },
      Name: null,
      PreviousContactId: '4a573372-1f28-4e26-b97b-c0ffee000001',
      Queue: null,
      References: {},
      SystemEndpoint: { Address: '+15550199', Type: 'TELEPHONE_NUMBER' },
    },
    Parameters: { orderNumber: '4711' },
  },
};

export type ContactFlowEvent = typeof CONTACT_FLOW_EVENT;
