import { PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** A policy that allows these actions on these resources, and nothing else. */
export function allow(actions: readonly string[], resources: readonly string[]): PolicyDocument {
  return new PolicyDocument({
    statements: [new PolicyStatement({ actions: [...actions], resources: [...resources] })],
  });
}
