import { paginateListVersionsByFunction, type LambdaClient } from '@aws-sdk/client-lambda';

/** Reads the versions of a function, `$LATEST` among them. */
export async function versionsOf(client: LambdaClient, FunctionName: string): Promise<readonly string[]> {
  const versions: string[] = [];
  for await (const { Versions = [] } of paginateListVersionsByFunction({ client }, { FunctionName }))
    versions.push(...Versions.map(({ Version = '' }) => Version));
  return versions;
}
