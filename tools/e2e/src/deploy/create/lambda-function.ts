import { CreateFunctionCommand, type CreateFunctionCommandInput } from '@aws-sdk/client-lambda';
import type { Create } from './created.ts';

export const createFunction: Create = async ({ lambda, zipOf }, { id, properties }) => {
  const { Handler, Runtime, Role, Timeout, MemorySize, Environment, Code } = properties as unknown as LambdaFunction;
  const { FunctionArn = '' } = await lambda.send(
    new CreateFunctionCommand({
      FunctionName: id,
      ...{ Handler, Runtime, Role, Timeout, MemorySize, Environment },
      Code: { ZipFile: zipOf(Code.S3Key) },
    }),
  );
  return { Ref: id, Arn: FunctionArn };
};

/** What is taken over of a template's function; the service gives these the same names. */
interface LambdaFunction extends Pick<
  CreateFunctionCommandInput,
  'Handler' | 'Runtime' | 'Role' | 'Timeout' | 'MemorySize' | 'Environment'
> {
  readonly Code: { readonly S3Key: string };
}
