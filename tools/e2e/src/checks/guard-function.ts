import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionCommand,
  DeleteFunctionCommand,
  InvokeCommand,
  PublishVersionCommand,
  waitUntilFunctionActiveV2,
  type LambdaClient,
  type Runtime,
} from '@aws-sdk/client-lambda';
import { EVENT_BRIDGE_TEST } from '@warmline/fleet';
import { exampleEvent } from '@warmline/flow-json';
import { strToU8, zipSync } from 'fflate';
import { ACCOUNT } from '../ministack/server.ts';
import type { Check } from './check.ts';

const WARMLINE = fileURLToPath(new URL('../../../cli/src/bin.ts', import.meta.url));

interface Guarded {
  readonly name: string;
  readonly runtime: Runtime;
  readonly handler: string;
  readonly file: string;
  readonly source: string;
}

const FUNCTIONS: readonly Guarded[] = [
  {
    name: 'quote-of-node',
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    file: 'index.js',
    source: 'exports.handler = async (event) => {\n  return { order: event.Details.Parameters.order };\n};\n',
  },
  {
    name: 'quote-of-python',
    runtime: 'python3.13',
    handler: 'app.lambda_handler',
    file: 'app.py',
    source: 'def lambda_handler(event, context):\n    return {"order": event["Details"]["Parameters"]["order"]}\n',
  },
];

export const guardFunction: Check = {
  sentence:
    'functions in Node.js and Python that exist are guarded, answer a ping and calls as before, and are put back',
  run: async ({ lambda }) => {
    for (const one of FUNCTIONS) {
      await create(lambda, one);
      try {
        await guardAndUndo(lambda, one);
      } finally {
        await lambda.send(new DeleteFunctionCommand({ FunctionName: one.name }));
      }
    }
  },
};

async function guardAndUndo(lambda: LambdaClient, { name }: Guarded): Promise<void> {
  const endpoint = await lambda.config.endpoint?.();
  assert.ok(endpoint, 'The client has no endpoint of its own');
  const address = `${endpoint.protocol}//${endpoint.hostname}:${endpoint.port ?? 80}`;
  const call = exampleEvent({ order: '1001' });
  assert.match(await invoke(lambda, name, EVENT_BRIDGE_TEST), /error/i, 'Without a guard a ping fails');

  await warmline(address, ['guard', '--function', name, '--apply']);
  assert.match(await invoke(lambda, name, EVENT_BRIDGE_TEST), /"warm"/);
  assert.deepEqual(JSON.parse(await invoke(lambda, name, call)), { order: '1001' });

  await warmline(address, ['guard', '--function', name, '--undo', '--apply']);
  assert.match(await invoke(lambda, name, EVENT_BRIDGE_TEST), /error/i);
  assert.deepEqual(JSON.parse(await invoke(lambda, name, call)), { order: '1001' });
}

async function create(lambda: LambdaClient, { name, runtime, handler, file, source }: Guarded): Promise<void> {
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName: name,
      Runtime: runtime,
      Handler: handler,
      Role: 'arn:aws:iam::000000000000:role/quote',
      Code: { ZipFile: zipSync({ [file]: strToU8(source) }) },
    }),
  );
  await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 30 }, { FunctionName: name });
  const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName: name }));
  await lambda.send(new CreateAliasCommand({ FunctionName: name, Name: 'PROD', FunctionVersion: Version }));
  await lambda.send(
    new AddPermissionCommand({
      FunctionName: name,
      Qualifier: 'PROD',
      StatementId: 'connect',
      Action: 'lambda:InvokeFunction',
      Principal: 'connect.amazonaws.com',
    }),
  );
}

/** What the alias answers, as text; a failure too. */
async function invoke(lambda: LambdaClient, FunctionName: string, event: unknown): Promise<string> {
  const { Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Qualifier: 'PROD', Payload: strToU8(JSON.stringify(event)) }),
  );
  return Buffer.from(Payload ?? []).toString();
}

/** Runs the command line as a person does. */
async function warmline(endpoint: string, args: readonly string[]): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'warmline-e2e-'));
  try {
    await promisify(execFile)(process.execPath, ['--conditions=@warmline/source', WARMLINE, ...args], {
      cwd,
      env: { ...process.env, ...ACCOUNT, AWS_ENDPOINT_URL: endpoint },
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
