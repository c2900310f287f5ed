/** What the console's template "Amazon CloudWatch" sends: the test event "EventBridgeTest" of the seed, as a rule sends it (aws-facts 3.2). */
export const EVENT_BRIDGE_TEST = {
  version: '0',
  id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '123456789012',
  time: '2026-11-01T00:05:00Z',
  region: 'us-east-1',
  resources: ['arn:aws:events:us-east-1:123456789012:rule/KeepWarm'],
  detail: {},
} as const;
