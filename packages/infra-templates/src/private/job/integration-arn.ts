import { Aws } from 'aws-cdk-lib';

/** What a state calls to use another service, as AWS's partition of the deployment names it: `lambda:invoke`. */
export function integrationArn(action: string): string {
  return `arn:${Aws.PARTITION}:states:::${action}`;
}
