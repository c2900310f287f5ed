import { failure, ok, page, type Answer, type Reply } from './reply.ts';
import { functionArn, type StandInFunction, type StandInState } from './state.ts';

/** Lambda gives no more than 50 functions a page (Lambda API, ListFunctions). */
const PAGE = 50;

/** ListFunctions, ListAliases, GetPolicy, ListProvisionedConcurrencyConfigs. */
export const answerLambda: Answer = ({ method, path, query }) => {
  const [version, functions, name, what, further] = path;
  if (functions !== 'functions' || version === undefined || method !== 'GET' || further !== undefined) return undefined;
  if (name === undefined) return { operation: 'ListFunctions', reply: (state) => listFunctions(state, query) };
  const operations: Readonly<Record<string, readonly [string, (one: StandInFunction) => Reply]>> = {
    aliases: [
      'ListAliases',
      ({ aliases = {} }) => ok({ Aliases: Object.entries(aliases).map((alias) => aliasOf(name, alias)) }),
    ],
    policy: ['GetPolicy', (one) => getPolicy(one, query.get('Qualifier') ?? '')],
    'provisioned-concurrency': ['ListProvisionedConcurrencyConfigs', listProvisioned],
  };
  const [operation, reply] = operations[what ?? ''] ?? [];
  if (operation === undefined || reply === undefined) return undefined;
  const subject = [name, query.get('Qualifier')].filter(Boolean).join(':');
  return {
    operation,
    subject,
    reply: (state) => {
      const one = state.functions.find((found) => found.name === name);
      return one === undefined ? failure(404, 'ResourceNotFoundException') : reply(one);
    },
  };
};

function listFunctions({ functions }: StandInState, query: URLSearchParams): Reply {
  const { items, next } = page(functions, query.get('Marker'), PAGE);
  return ok({
    Functions: items.map(({ name, memory = 128 }) => ({
      FunctionName: name,
      FunctionArn: functionArn(name),
      MemorySize: memory,
      Architectures: ['x86_64'],
    })),
    ...(next === undefined ? {} : { NextMarker: next }),
  });
}

function aliasOf(name: string, [alias, version]: readonly [string, string]) {
  return { AliasArn: `${functionArn(name)}:${alias}`, Name: alias, FunctionVersion: version };
}

function getPolicy({ policies = {} }: StandInFunction, qualifier: string): Reply {
  const policy = policies[qualifier];
  if (policy === 'denied') return failure(403, 'AccessDeniedException', 'not authorized to perform: lambda:GetPolicy');
  if (policy === undefined) return failure(404, 'ResourceNotFoundException', 'No policy is associated.');
  return ok({ Policy: policy, RevisionId: '1' });
}

function listProvisioned({ name, provisioned = {}, provisioningFailed = [] }: StandInFunction): Reply {
  return ok({
    ProvisionedConcurrencyConfigs: Object.entries(provisioned).map(([qualifier, number]) => ({
      FunctionArn: `${functionArn(name)}:${qualifier}`,
      RequestedProvisionedConcurrentExecutions: number,
      Status: provisioningFailed.includes(qualifier) ? 'FAILED' : 'READY',
    })),
  });
}
