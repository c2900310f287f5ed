import {
  CodeDeployClient,
  LifecycleEventAlreadyCompletedException,
  PutLifecycleEventHookExecutionStatusCommand,
} from '@aws-sdk/client-codedeploy';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { HookPorts } from './create-hook.ts';

export interface AwsClients {
  readonly lambda: Pick<LambdaClient, 'send'>;
  readonly codeDeploy: Pick<CodeDeployClient, 'send'>;
  /** Milliseconds of any one clock. */
  readonly clock: () => number;
}

/**
 * AWS Lambda and CodeDeploy, with the SDK's ordinary settings unless clients are given. Throttles and faults of the services are
 * tried again by the SDK, and such a reply's time holds the tries before it.
 */
export function awsPorts(clients: AwsClients = ownClients()): Pick<HookPorts, 'invoke' | 'report'> {
  const { lambda, codeDeploy, clock } = clients;
  return {
    invoke: async (FunctionName, event) => {
      const before = clock();
      const { Payload, FunctionError } = await lambda.send(
        new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
      );
      return {
        payload: Buffer.from(Payload ?? []).toString(),
        milliseconds: clock() - before,
        ...(FunctionError !== undefined && { functionError: FunctionError }),
      };
    },
    report: async (
      { DeploymentId: deploymentId, LifecycleEventHookExecutionId: lifecycleEventHookExecutionId },
      status,
    ) => {
      try {
        await codeDeploy.send(
          new PutLifecycleEventHookExecutionStatusCommand({ deploymentId, lifecycleEventHookExecutionId, status }),
        );
      } catch (error) {
        // CodeDeploy delivers at least once: somebody has told it already.
        if (!(error instanceof LifecycleEventAlreadyCompletedException)) throw error;
      }
    },
  };
}

function ownClients(): AwsClients {
  const retries = { maxAttempts: 5 };
  return {
    lambda: new LambdaClient(retries),
    codeDeploy: new CodeDeployClient(retries),
    clock: () => performance.now(),
  };
}
