import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What the stand-in for AWS Lambda does. */
export interface LambdaBehaviour {
  /** What GetAlias answers. Default: version 7 alone. */
  readonly alias?: { readonly FunctionVersion: string; readonly weights?: Readonly<Record<string, number>> };
  /** An HTTP status for each request in the place of an answer, by its path. */
  readonly refuses?: (path: string) => number | undefined;
}

/** An invocation that arrived. */
export interface Arrived {
  readonly qualifier: string | null;
  readonly payload: unknown;
}

/** Speaks enough of Lambda's HTTP API on loopback for the SDK, and writes down who is invoked. The SDK finds it by its environment. */
export async function lambdaServer({ alias = { FunctionVersion: '7' }, refuses }: LambdaBehaviour = {}): Promise<
  readonly Arrived[]
> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = refuses?.(pathname);
      response.setHeader('content-type', 'application/json');
      if (status !== undefined) {
        response.writeHead(status, { 'x-amzn-errortype': 'AccessDeniedException' }).end('{"Message":"not allowed"}');
      } else if (pathname.endsWith('/aliases/PROD')) {
        response.end(
          JSON.stringify({
            FunctionVersion: alias.FunctionVersion,
            RoutingConfig: { AdditionalVersionWeights: alias.weights ?? {} },
          }),
        );
      } else {
        arrived.push({
          qualifier: searchParams.get('Qualifier'),
          payload: JSON.parse(Buffer.concat(chunks).toString()) as unknown,
        });
        response.end('{}');
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const before = { ...process.env };
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  onTestFinished(async () => {
    process.env = before;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return arrived;
}
