import { ACCOUNT } from '../ministack/server.ts';

const ACCOUNT_ID = '000000000000';

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT_ID,
  'AWS::Partition': 'aws',
  'AWS::Region': ACCOUNT.AWS_REGION,
  'AWS::URLSuffix': 'amazonaws.com',
};

/** What stands for a pseudo parameter, and for what is not deployed: roles, which the server does not ask for, and logs. */
export function standIn(id: string, attribute: string): string {
  return PSEUDO_PARAMETERS[id] ?? (attribute === 'Arn' ? `arn:aws:iam::${ACCOUNT_ID}:role/${id}` : id);
}
