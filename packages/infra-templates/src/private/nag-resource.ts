import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

type Part = string | { readonly Ref: string } | { readonly 'Fn::GetAtt': readonly [string, string] };

/** An ARN as cdk-nag names it in a finding: what CloudFormation fills in stands in angle brackets. */
export function nagResource(scope: IConstruct, arn: string): string {
  const resolved = Stack.of(scope).resolve(arn) as Part | { readonly 'Fn::Join': readonly ['', readonly Part[]] };
  if (typeof resolved === 'object' && 'Fn::Join' in resolved) return resolved['Fn::Join'][1].map(named).join('');
  return named(resolved);
}

function named(part: Part): string {
  if (typeof part === 'string') return part;
  return 'Ref' in part ? `<${part.Ref}>` : `<${part['Fn::GetAtt'].join('.')}>`;
}
