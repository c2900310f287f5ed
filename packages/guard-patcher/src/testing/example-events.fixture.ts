/** A call of a contact flow that asks for an order. */
export const CALL = { Name: 'ContactFlowEvent', Details: { ContactData: {}, Parameters: { order: '1001' } } };

/** What a rule of EventBridge, a schedule of EventBridge Scheduler, and Warmline's own schedules send. */
export const PINGS = [
  { source: 'aws.events', 'detail-type': 'Scheduled Event', resources: [], detail: {} },
  { source: 'aws.scheduler', 'detail-type': 'Scheduled Event', detail: '{}' },
  { warmline: { ping: true } },
];
