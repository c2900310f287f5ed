import { DescribeExecutionCommand, StartExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { InvokerUsageError, StartRefusedError, UnreadableAnswerError } from '../errors.ts';
import type { Description, Executions } from '../machine/executions.ts';
import { isAwsError, isRefusal } from './aws-error.ts';
import { withinTime } from './within-time.ts';

/**
 * The executions of a state machine in Step Functions. Make the client once, outside the handler; for an Express machine, one
 * that tries once (`maxAttempts: 1`), because there each try may start another execution.
 *
 * @param machineArn of the state machine, or of an alias or a version of it
 * @throws InvokerUsageError when that is no ARN of a state machine
 */
export function stepFunctions(client: SFNClient, machineArn: string): Executions {
  const executionArn = executionArns(machineArn);

  const start: Executions['start'] = async (name, input, withinMilliseconds) => {
    const command = new StartExecutionCommand({ stateMachineArn: machineArn, name, input });
    try {
      const answer = await withinTime('Step Functions StartExecution', withinMilliseconds, (bounds) =>
        client.send(command, bounds),
      );
      if (typeof answer.executionArn === 'string') return 'started';
    } catch (error) {
      if (isAwsError(error, 'ExecutionAlreadyExists')) return 'exists';
      throw isRefusal(error) ? new StartRefusedError(error.name, { cause: error }) : error;
    }
    throw new UnreadableAnswerError('Step Functions StartExecution answered without the ARN of an execution.');
  };

  const describe: Executions['describe'] = async (name, withinMilliseconds) => {
    const command = new DescribeExecutionCommand({ executionArn: executionArn(name) });
    try {
      const { status, error, cause } = await withinTime(
        'Step Functions DescribeExecution',
        withinMilliseconds,
        (bounds) => client.send(command, bounds),
      );
      return { status: statusOf(status), ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
    } catch (error) {
      if (isAwsError(error, 'ExecutionDoesNotExist')) return 'unknown';
      if (isAwsError(error, 'ThrottlingException', 'TooManyRequestsException')) return 'throttled';
      throw error;
    }
  };

  return { start, describe };
}

/** `arn:aws:states:<region>:<account>:stateMachine:<machine>[:<alias or version>]` */
const MACHINE_ARN = /^(arn:[^:]+:states:[^:]*:[^:]*):stateMachine:([^:]+)(?::[^:]+)?$/;

function executionArns(machineArn: string): (name: string) => string {
  const [, prefix, machine] = MACHINE_ARN.exec(machineArn) ?? [];
  if (prefix === undefined || machine === undefined) {
    throw new InvokerUsageError(`"${machineArn}" is no ARN of a state machine.`);
  }
  return (name) => `${prefix}:execution:${machine}:${name}`;
}

const STATUSES: ReadonlyMap<string, Description['status']> = new Map([
  ['RUNNING', 'RUNNING'],
  // Somebody is about to let it go on.
  ['PENDING_REDRIVE', 'RUNNING'],
  ['SUCCEEDED', 'SUCCEEDED'],
  ['FAILED', 'FAILED'],
  ['TIMED_OUT', 'TIMED_OUT'],
  ['ABORTED', 'ABORTED'],
]);

function statusOf(status: string | undefined): Description['status'] {
  const known = STATUSES.get(status ?? '');
  if (known !== undefined) return known;
  throw new UnreadableAnswerError(`Step Functions DescribeExecution answered the status "${status}".`);
}
