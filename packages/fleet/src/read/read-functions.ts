import { paginateListFunctions, type FunctionConfiguration, type LambdaClient } from '@aws-sdk/client-lambda';
import type { FunctionFacts } from '../facts.ts';
import { isVersion, parseFunctionArn, unqualifiedArn } from '../function-arn.ts';
import type { FleetIssue } from '../issue.ts';
import { functionNamed } from '../named-function.ts';
import { fewAtOnce } from './few-at-once.ts';
import { pages } from './pages.ts';
import { readFunction } from './read-function.ts';

/** Functions of which more is to be read than of others. */
export interface MoreToRead {
  /** As people named them: versions are read where one was named. */
  readonly names: readonly string[];
  /** ARNs that were added to the Connect instance: what is provisioned is read where one has an alias. */
  readonly added: readonly string[];
}

/** Functions, and what could not be read of them. */
export interface ReadFunctions {
  readonly functions: readonly FunctionFacts[];
  readonly issues: readonly FleetIssue[];
}

/** Reads every function with its aliases, who may call it, and what is provisioned of those that Connect may call. */
export async function readFunctions(
  lambda: LambdaClient,
  more: MoreToRead,
  told: (text: string) => void,
): Promise<ReadFunctions> {
  const list = await pages(
    'list the functions',
    () => paginateListFunctions({ client: lambda, pageSize: 50 }, {}),
    ({ Functions }) => Functions,
    (count) => told(`${count.toLocaleString('en')} functions listed…`),
  );
  const needsVersions = namedByVersion(more, list);
  const needsProvisioned = addedByAlias(more);
  const issues: FleetIssue[] = [];
  let read = 0;
  const functions = await fewAtOnce(list, async (one) => {
    const arn = one.FunctionArn ?? '';
    const needs = { versions: needsVersions.has(arn), provisioned: needsProvisioned.has(arn) };
    const { facts, issues: found } = await readFunction(lambda, one, needs);
    issues.push(...found);
    read += 1;
    if (read % 50 === 0) told(`${read.toLocaleString('en')} of ${list.length.toLocaleString('en')} functions read…`);
    return facts;
  });
  return { functions, issues };
}

function namedByVersion({ names }: MoreToRead, list: readonly FunctionConfiguration[]): ReadonlySet<string> {
  const arns = list.map(({ FunctionArn = '' }) => FunctionArn);
  const named = names.flatMap((name) => functionNamed(name, arns) ?? []);
  return new Set(named.filter(({ qualifier }) => isVersion(qualifier)).map(unqualifiedArn));
}

function addedByAlias({ added }: MoreToRead): ReadonlySet<string> {
  const arns = added.flatMap((arn) => parseFunctionArn(arn) ?? []);
  return new Set(arns.filter(({ qualifier }) => qualifier !== null).map(unqualifiedArn));
}
