import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FleetSettings } from '../clients.ts';
import { answerConnect } from './connect.ts';
import { answerEvents } from './events.ts';
import { answerIam } from './iam.ts';
import { answerLambda } from './lambda.ts';
import { answerLambdaCode } from './lambda-code.ts';
import type { Answering, Asked, Reply } from './reply.ts';
import { answerScheduler } from './scheduler.ts';
import type { StandInState } from './state.ts';

/** An AWS on loopback that is asked over real HTTP. */
export interface StandIn {
  readonly endpoint: string;
  /** Settings that lead the SDK's clients here and nowhere else. */
  readonly settings: FleetSettings;
  /** What it was asked, as `CreateSchedule warmline-order-status.PROD`. */
  readonly asked: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Says of each request, by how many there were of its kind and what it is about, whether it fails instead of being answered. */
export type Trouble = (operation: string, count: number, subject: string) => Reply | undefined;

/**
 * Starts a server that speaks as much of Lambda, EventBridge, EventBridge Scheduler, Connect and IAM as this package asks, on a
 * state that it keeps. For tests; it checks no signature.
 */
export async function startStandIn(state: StandInState, trouble: Trouble = () => undefined): Promise<StandIn> {
  const asked: string[] = [];
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    void read(request).then((one) => {
      const { operation, subject = '', reply } = route(one);
      const count = (counts.get(operation) ?? 0) + 1;
      counts.set(operation, count);
      asked.push(`${operation} ${subject}`.trim());
      send(response, trouble(operation, count, subject) ?? reply(state));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    settings: { endpoint, region: 'eu-central-1', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    asked: () => [...asked],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const url = new URL(request.url ?? '/', 'http://loopback');
  return {
    method: request.method ?? 'GET',
    path: url.pathname.split('/').filter(Boolean).map(decodeURIComponent),
    query: url.searchParams,
    target: String(request.headers['x-amz-target'] ?? ''),
    text: Buffer.concat(parts).toString(),
    host: request.headers.host ?? '',
  };
}

function route(asked: Asked) {
  const answers = [answerIam, answerEvents, answerLambda, answerLambdaCode, answerScheduler, answerConnect];
  const found = answers.reduce<Answering | undefined>((one, answer) => one ?? answer(asked), undefined);
  if (found === undefined)
    throw new Error(`Nobody here answers ${asked.method} /${asked.path.join('/')} ${asked.target}.`);
  return found;
}

function send(response: ServerResponse, { status, body, error, bytes, functionError }: Reply): void {
  response.writeHead(status, {
    'content-type':
      bytes !== undefined ? 'application/zip' : typeof body === 'string' ? 'text/xml' : 'application/json',
    ...(error === undefined ? {} : { 'x-amzn-errortype': error }),
    ...(functionError === undefined ? {} : { 'x-amz-function-error': functionError }),
  });
  response.end(bytes ?? (typeof body === 'string' ? body : JSON.stringify(body)));
}
