import { att } from './intrinsics.ts';
import type { SamResource, SamResources } from './sam-template.ts';

const VERSION = '2012-10-17';

/** A statement that allows actions on resources. */
export function allowing(actions: readonly string[], resource: unknown): object {
  return { Effect: 'Allow', Action: actions, Resource: resource };
}

/** A policy document. */
export function policy(...statements: readonly object[]): object {
  return { Version: VERSION, Statement: statements };
}

/** A role that a service takes on. `condition` narrows for whom. */
export function role(
  service: string,
  properties: { readonly Policies?: readonly object[]; readonly ManagedPolicyArns?: readonly unknown[] },
  condition?: object,
): SamResource {
  const trust = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } };
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: policy({ ...trust, ...(condition !== undefined && { Condition: condition }) }),
      ...properties,
    },
  };
}

/** A function's log group and its role, which may write there and to X-Ray, and do what `policies` say by their names. */
export function logAndRole(
  ids: { readonly logGroup: string; readonly role: string },
  retentionDays: number,
  policies: Readonly<Record<string, object>> = {},
): SamResources {
  const all = {
    Logs: policy(allowing(['logs:CreateLogStream', 'logs:PutLogEvents'], att(ids.logGroup, 'Arn'))),
    Tracing: policy(allowing(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*')),
    ...policies,
  };
  return {
    [ids.logGroup]: {
      Type: 'AWS::Logs::LogGroup',
      // Kept with the stack gone: it says what callers heard.
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: { RetentionInDays: retentionDays },
    },
    [ids.role]: role('lambda.amazonaws.com', {
      Policies: Object.entries(all).map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument })),
    }),
  };
}
