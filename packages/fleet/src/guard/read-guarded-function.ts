import {
  GetAliasCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { accessError } from '../read/aws-errors.ts';
import type { GuardedAlias, GuardedFunction } from './guarded-function.ts';

/**
 * Reads a function with the aliases that matter.
 *
 * @throws AwsAccessError where it cannot be read
 */
export async function readGuardedFunction(
  lambda: LambdaClient,
  name: string,
  qualifiers: readonly (string | null)[],
): Promise<GuardedFunction> {
  try {
    const { Configuration = {}, Code = {} } = await lambda.send(new GetFunctionCommand({ FunctionName: name }));
    const named = qualifiers.filter((qualifier) => qualifier !== null);
    const aliases = await Promise.all(named.map((alias) => readAlias(lambda, name, alias)));
    return {
      name,
      arn: Configuration.FunctionArn ?? '',
      packageType: Configuration.PackageType === 'Image' ? 'Image' : 'Zip',
      runtime: Configuration.Runtime ?? '',
      handler: Configuration.Handler ?? '',
      codeSha256: Configuration.CodeSha256 ?? '',
      revisionId: Configuration.RevisionId ?? '',
      isUpdating: Configuration.LastUpdateStatus === 'InProgress' || Configuration.State === 'Pending',
      location: Code.Location ?? '',
      qualifiers,
      aliases,
    };
  } catch (error) {
    throw accessError(error, `read the function ${name}`);
  }
}

async function readAlias(lambda: LambdaClient, FunctionName: string, Name: string): Promise<GuardedAlias> {
  const alias = await lambda.send(new GetAliasCommand({ FunctionName, Name }));
  const { FunctionVersion: version = '', RevisionId: revisionId = '', RoutingConfig } = alias;
  const { CodeSha256 = '' } = await lambda.send(
    new GetFunctionConfigurationCommand({ FunctionName, Qualifier: version }),
  );
  const isWeighted = Object.keys(RoutingConfig?.AdditionalVersionWeights ?? {}).length > 0;
  return { name: Name, version, revisionId, codeSha256: CodeSha256, isWeighted };
}
