import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CodeDeployClient } from '@aws-sdk/client-codedeploy';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { onTestFinished } from 'vitest';
import type { AwsClients } from './aws.ts';

/** One answer of the stand-in. */
export interface Canned {
  /** @default 200 */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What arrived at the stand-in. */
export interface Seen {
  /** Events that functions were invoked with, and under which name. */
  readonly invoked: readonly { readonly name: string; readonly event: unknown }[];
  /** What CodeDeploy was told. */
  readonly reported: readonly unknown[];
}

/**
 * AWS Lambda and CodeDeploy on loopback, as far as a hook calls them, with the SDK's own clients for it. Invocations are answered in
 * turn, the last answer for ever; `takes` are their milliseconds on the clock.
 */
export async function aws(
  answers: readonly Canned[],
  { takes = [5], codeDeploy = {} }: { readonly takes?: readonly number[]; readonly codeDeploy?: Canned } = {},
): Promise<{ readonly clients: AwsClients; readonly seen: Seen }> {
  const invoked: { name: string; event: unknown }[] = [];
  const reported: unknown[] = [];
  let calls = 0;
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const isInvocation = request.url?.includes('/invocations') === true;
      if (isInvocation)
        invoked.push({
          name: decodeURIComponent(request.url?.split('/')[3] ?? ''),
          event: JSON.parse(text) as unknown,
        });
      else reported.push({ target: request.headers['x-amz-target'], ...(JSON.parse(text) as object) });
      const canned = isInvocation ? (answers[Math.min(invoked.length, answers.length) - 1] ?? {}) : codeDeploy;
      response.writeHead(canned.status ?? 200, { 'content-type': 'application/json', ...canned.headers });
      response.end(canned.body ?? '{}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const settings = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 5,
  };
  const clock = () => {
    const call = Math.floor(calls / 2);
    const isEnd = calls % 2 === 1;
    calls += 1;
    return isEnd ? (takes[Math.min(call, takes.length - 1)] ?? 0) : 0;
  };
  return {
    clients: { lambda: new LambdaClient(settings), codeDeploy: new CodeDeployClient(settings), clock },
    seen: { invoked, reported },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
