import { warning, type PatchIssue } from '../issue.ts';

/** What an event holds that no contact flow sends, and who sends it. */
const SENDERS: ReadonlyMap<string, string> = new Map([
  ['Records', 'Kinesis, S3, SNS, SQS or a stream'],
  ['awslogs', 'CloudWatch Logs'],
  ['source', 'EventBridge'],
  ['detail', 'EventBridge'],
  ['detail-type', 'EventBridge'],
  ['resources', 'EventBridge'],
  ['requestContext', 'API Gateway or a function URL'],
]);

/** That something else than a contact flow calls the handler, where what it reads of its event tells so. Performs no I/O. */
export function senderDoubt(key: string, line: number): PatchIssue | undefined {
  const sender = SENDERS.get(key);
  if (sender === undefined) return undefined;
  return warning('warming-pointless', {
    line,
    message: `It reads ${key} of its event, so ${sender} calls it: nobody waits on the phone, and warming it is pointless.`,
    hint: 'Take the guard out with --undo unless a contact flow calls it too.',
  });
}
