/** What an event holds that no contact flow sends, and who sends it. */
export const SENDERS: ReadonlyMap<string, string> = new Map([
  ['Records', 'Kinesis, S3, SNS, SQS or a stream'],
  ['awslogs', 'CloudWatch Logs'],
  ['detail', 'a rule of EventBridge'],
  ['detail-type', 'a rule of EventBridge'],
  ['resources', 'a rule of EventBridge'],
  ['requestContext', 'API Gateway or a function URL'],
]);
