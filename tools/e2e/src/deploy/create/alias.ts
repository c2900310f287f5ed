import { CreateAliasCommand, type CreateAliasCommandInput } from '@aws-sdk/client-lambda';
import type { Create } from './created.ts';

export const createAlias: Create = async ({ lambda }, { properties }) => {
  const { FunctionName, Name, FunctionVersion } = properties as unknown as CreateAliasCommandInput;
  const { AliasArn = '' } = await lambda.send(new CreateAliasCommand({ FunctionName, Name, FunctionVersion }));
  return { Ref: AliasArn, AliasArn };
};
