import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CodeDeployClient } from '@aws-sdk/client-codedeploy';
import { createHook } from '@warmline/traffic-hooks';
import { awsPorts } from '@warmline/traffic-hooks/aws';
import { ACCOUNT } from '../ministack/server.ts';
import type { Check } from './check.ts';

const EVENT = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };
const LIMIT_SECONDS = 30;

export const trafficHook: Check = {
  sentence: 'the hook asks the deployed function, and tells CodeDeploy that it is fit for callers',
  run: async ({ alias, lambda }) => {
    const told: string[] = [];
    // The emulator has no CodeDeploy.
    const server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => told.push(chunk));
      request.on('end', () => response.setHeader('content-type', 'application/x-amz-json-1.1').end('{}'));
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    try {
      const codeDeploy = new CodeDeployClient({
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        region: ACCOUNT.AWS_REGION,
        credentials: { accessKeyId: ACCOUNT.AWS_ACCESS_KEY_ID, secretAccessKey: ACCOUNT.AWS_SECRET_ACCESS_KEY },
      });
      const hook = createHook({
        ...awsPorts({ lambda, codeDeploy, clock: () => performance.now() }),
        settings: () => ({ functionArn: alias, limitSeconds: LIMIT_SECONDS }),
        log: () => undefined,
      });
      const { status } = await hook(EVENT);
      if (status !== 'Succeeded' || !told.join('').includes('"status":"Succeeded"')) {
        throw new Error(`The hook ended with ${status} and told CodeDeploy ${told.join('')}.`);
      }
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
};
