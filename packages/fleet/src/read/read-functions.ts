import {
  GetPolicyCommand,
  paginateListAliases,
  paginateListFunctions,
  paginateListProvisionedConcurrencyConfigs,
  type FunctionConfiguration,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import type { AliasFacts, FunctionFacts } from '../facts.ts';
import { parseFunctionArn, qualifierOf } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
import { permissionsIn, type Permission } from '../permissions-in.ts';
import { accessError, isDenied, isNotFound } from './aws-errors.ts';
import { fewAtOnce } from './few-at-once.ts';
import { pages } from './pages.ts';

/** Functions, and what could not be read of them. */
export interface ReadFunctions {
  readonly functions: readonly FunctionFacts[];
  readonly issues: readonly FleetIssue[];
}

/** Reads every function with its aliases, who may call it, and what is provisioned of those that Connect may call. */
export async function readFunctions(lambda: LambdaClient, told: (text: string) => void): Promise<ReadFunctions> {
  const list = await pages(
    'list the functions',
    () => paginateListFunctions({ client: lambda, pageSize: 50 }, {}),
    ({ Functions }) => Functions,
    (count) => told(`${count.toLocaleString('en')} functions listed…`),
  );
  const issues: FleetIssue[] = [];
  let read = 0;
  const functions = await fewAtOnce(list, async (one) => {
    const facts = await readFunction(lambda, one, issues);
    read += 1;
    if (read % 50 === 0) told(`${read.toLocaleString('en')} of ${list.length.toLocaleString('en')} functions read…`);
    return facts;
  });
  return { functions, issues };
}

async function readFunction(
  lambda: LambdaClient,
  { FunctionName: name = '', FunctionArn: arn = '', MemorySize: memoryMb = 128, Architectures }: FunctionConfiguration,
  issues: FleetIssue[],
): Promise<FunctionFacts> {
  const aliases = await orIssue(issues, 'function-unreadable', arn, `The aliases of ${name}`, [], () =>
    readAliases(lambda, name),
  );
  const policies = await fewAtOnce([null, ...aliases.map((alias) => alias.name)], (qualifier) =>
    orIssue(
      issues,
      'function-unreadable',
      arn,
      `Who may call ${name}${qualifier === null ? '' : `:${qualifier}`}`,
      [],
      () => readPermissions(lambda, name, qualifier),
    ),
  );
  const permissions = policies.flat();
  const provisioned = permissions.some(({ qualifier }) => qualifier !== null)
    ? await orIssue(issues, 'concurrency-unreadable', arn, `The provisioned concurrency of ${name}`, {}, () =>
        readProvisioned(lambda, name),
      )
    : {};
  const architecture = Architectures?.[0] === 'arm64' ? 'arm64' : 'x86_64';
  return { name, arn, memoryMb, architecture, aliases, permissions, provisioned };
}

/** What may not be read is stated and never guessed; everything else ends the reading. */
async function orIssue<Value>(
  issues: FleetIssue[],
  code: FleetIssue['code'],
  path: string,
  what: string,
  otherwise: Value,
  read: () => Promise<Value>,
): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    // Deleted since it was listed.
    if (isNotFound(error)) return otherwise;
    if (!isDenied(error)) throw accessError(error, `read ${path}`);
    const hint =
      'Give the credentials lambda:ListAliases, lambda:GetPolicy and lambda:ListProvisionedConcurrencyConfigs on it.';
    issues.push({ code, severity: 'warning', path, message: `${what} could not be read: access is denied.`, hint });
    return otherwise;
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
  try {
    const Qualifier = qualifier === null ? {} : { Qualifier: qualifier };
    const { Policy } = await lambda.send(new GetPolicyCommand({ FunctionName, ...Qualifier }));
    return Policy === undefined ? [] : permissionsIn(Policy, qualifier);
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

async function readProvisioned(client: LambdaClient, FunctionName: string): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for await (const page of paginateListProvisionedConcurrencyConfigs({ client }, { FunctionName }))
    for (const {
      FunctionArn = '',
      RequestedProvisionedConcurrentExecutions = 0,
    } of page.ProvisionedConcurrencyConfigs ?? [])
      found[qualifierOf(parseFunctionArn(FunctionArn)?.qualifier ?? undefined) ?? ''] =
        RequestedProvisionedConcurrentExecutions;
  return found;
}
