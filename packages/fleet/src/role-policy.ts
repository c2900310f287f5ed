/** Whom our role trusts: EventBridge Scheduler, for schedules of this account alone (Scheduler User Guide, confused deputy). */
export function trustPolicy(account: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'scheduler.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      },
    ],
  });
}

/** What our role may: invoke these functions under these qualifiers, and nothing else. */
export function invokePolicy(arns: readonly string[]): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: [...new Set(arns)].sort() }],
  });
}

/** The policies inside a role have this many characters together (IAM quotas). */
export const LONGEST_POLICY = 10_240;
