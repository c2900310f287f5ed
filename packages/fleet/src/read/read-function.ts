import {
  GetPolicyCommand,
  paginateListAliases,
  paginateListProvisionedConcurrencyConfigs,
  type FunctionConfiguration,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import type { AliasFacts, FunctionFacts } from '../facts.ts';
import { parseFunctionArn, shownName } from '../function-arn.ts';
import { warning, type FleetIssue } from '../issue.ts';
import { permissionsIn, type Permission } from '../permissions-in.ts';
import { accessError, isDenied, isNotFound } from './aws-errors.ts';
import { fewAtOnce } from './few-at-once.ts';
import { versionsOf } from './versions-of.ts';

/** A function, and what could not be read of it. */
export interface ReadFunction {
  readonly facts: FunctionFacts;
  readonly issues: readonly FleetIssue[];
}

/**
 * Reads what a list of functions does not say of one.
 *
 * @param needs what is read of this one, and not of each
 */
export async function readFunction(
  lambda: LambdaClient,
  { FunctionName: name = '', FunctionArn: arn = '', MemorySize: memoryMb = 128, Architectures }: FunctionConfiguration,
  needs: { readonly versions: boolean; readonly provisioned: boolean },
): Promise<ReadFunction> {
  const issues: FleetIssue[] = [];
  const allowed = <Value>(what: string, action: Action, read: () => Promise<Value>): Promise<Value | undefined> =>
    orIssue(arn, what, action, issues, read);

  const aliases = await allowed(`The aliases of ${name}`, 'ListAliases', () => readAliases(lambda, name));
  const versions = needs.versions
    ? await allowed(`The versions of ${name}`, 'ListVersionsByFunction', () => versionsOf(lambda, name))
    : undefined;
  const policies = await fewAtOnce([null, ...(aliases ?? []).map((alias) => alias.name)], (qualifier) =>
    allowed(`Who may call ${shownName(name, qualifier)}`, 'GetPolicy', () => readPermissions(lambda, name, qualifier)),
  );
  const permissions = policies.flatMap((policy) => policy ?? []);
  const needsProvisioned = needs.provisioned || permissions.some(({ qualifier }) => qualifier !== null);
  const provisioned = needsProvisioned
    ? await allowed(`The provisioned concurrency of ${name}`, 'ListProvisionedConcurrencyConfigs', () =>
        readProvisioned(lambda, name),
      )
    : undefined;
  const facts = {
    name,
    arn,
    memoryMb,
    architecture: Architectures?.[0] === 'arm64' ? 'arm64' : 'x86_64',
    ...(aliases === undefined ? { aliases: [], hasUnknownAliases: true } : { aliases }),
    ...(versions !== undefined && { versions }),
    permissions,
    provisioned: provisioned ?? {},
  } as const;
  return { facts, issues };
}

type Action = 'ListAliases' | 'ListVersionsByFunction' | 'GetPolicy' | 'ListProvisionedConcurrencyConfigs';

/** What may not be read is stated and never guessed; everything else ends the reading. */
async function orIssue<Value>(
  arn: string,
  what: string,
  action: Action,
  issues: FleetIssue[],
  read: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    // Deleted since it was listed.
    if (isNotFound(error)) return undefined;
    if (!isDenied(error)) throw accessError(error, `read ${arn}`);
    const code = action === 'ListProvisionedConcurrencyConfigs' ? 'concurrency-unreadable' : 'function-unreadable';
    const message = `${what} could not be read: access is denied.`;
    issues.push(warning(code, arn, message, `Give the credentials lambda:${action} on it.`));
    return undefined;
  }
}

async function readAliases(client: LambdaClient, FunctionName: string): Promise<readonly AliasFacts[]> {
  const aliases: AliasFacts[] = [];
  for await (const { Aliases = [] } of paginateListAliases({ client }, { FunctionName }))
    aliases.push(...Aliases.map(({ Name = '', FunctionVersion = '' }) => ({ name: Name, version: FunctionVersion })));
  return aliases;
}

async function readPermissions(
  lambda: LambdaClient,
  FunctionName: string,
  qualifier: string | null,
): Promise<readonly Permission[]> {
  const Qualifier = qualifier === null ? {} : { Qualifier: qualifier };
  const { Policy } = await lambda.send(new GetPolicyCommand({ FunctionName, ...Qualifier }));
  return Policy === undefined ? [] : permissionsIn(Policy, qualifier);
}

async function readProvisioned(client: LambdaClient, FunctionName: string): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for await (const { ProvisionedConcurrencyConfigs = [] } of paginateListProvisionedConcurrencyConfigs(
    { client },
    { FunctionName },
  )) {
    for (const {
      FunctionArn = '',
      RequestedProvisionedConcurrentExecutions = 0,
      Status,
    } of ProvisionedConcurrencyConfigs) {
      const qualifier = parseFunctionArn(FunctionArn)?.qualifier;
      // Of a failed request nothing is there (Lambda Developer Guide, provisioned concurrency).
      if (typeof qualifier === 'string' && Status !== 'FAILED')
        found[qualifier] = RequestedProvisionedConcurrentExecutions;
    }
  }
  return found;
}
