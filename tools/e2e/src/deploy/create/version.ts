import { PublishVersionCommand, type PublishVersionCommandInput } from '@aws-sdk/client-lambda';
import type { Create } from './created.ts';

export const createVersion: Create = async ({ lambda }, { properties }) => {
  const { FunctionName } = properties as unknown as Pick<PublishVersionCommandInput, 'FunctionName'>;
  const { FunctionArn = '', Version = '' } = await lambda.send(new PublishVersionCommand({ FunctionName }));
  return { Ref: FunctionArn, Version };
};
