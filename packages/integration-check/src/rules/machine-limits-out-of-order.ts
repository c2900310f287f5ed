import { awaitedMachines } from '../template/awaited-machines.ts';
import { timeoutBehind } from '../template/function-timeout.ts';
import { lambdaTaskOf } from '../template/lambda-task.ts';
import { secondsIn } from '../template/seconds-in.ts';
import { longestChain } from '../template/state-seconds.ts';
import type { StateMachine } from '../template/state-machines.ts';
import { allStates, chainOf } from '../template/states.ts';
import type { Template } from '../template/template.ts';
import type { ArtefactFinding, ArtefactRule } from './rule.ts';

export const machineLimitsOutOfOrder: ArtefactRule = {
  code: 'WL612',
  name: 'machine-limits-out-of-order',
  severity: 'error',
  summary: 'A function gives up before its task does, and the tasks with their retries before the state machine does.',
  reason:
    'Where the outer limit comes first, the inner one never does its work: no error is caught, no outcome is written, and a function goes on unseen; aws-facts 4.4.',
  check: ({ template, paths }) =>
    awaitedMachines(template).flatMap((machine) =>
      [...longFunctions(template, machine), ...tooLong(machine)].map((finding) => ({
        file: paths.template,
        ...finding,
      })),
    ),
};

type Found = Pick<ArtefactFinding, 'path' | 'message' | 'hint'>;

function longFunctions(template: Template, { path, definition }: StateMachine): Found[] {
  return allStates(chainOf(definition ?? {})).flatMap((state) => {
    const task = lambdaTaskOf(template, state);
    const waits = secondsIn(state.fields['TimeoutSeconds']);
    const called = task === undefined ? undefined : timeoutBehind(template, task.target);
    if (waits === undefined || called === undefined || called.seconds < waits) return [];
    const { functionId, seconds, byDefault } = called;
    return [
      {
        path: `${path}: ${state.path}`,
        message:
          `The task "${state.name}" waits ${waits} s, and its function "${functionId}" may run ${seconds} s` +
          (byDefault ? ', which is what Lambda gives a function without Timeout.' : '.'),
        hint: "Raise the task's TimeoutSeconds, or lower the function's time-out.",
      },
    ];
  });
}

function tooLong({ id, path, definition = {} }: StateMachine): Found[] {
  const machineSeconds = secondsIn(definition['TimeoutSeconds']);
  const seconds = longestChain(chainOf(definition));
  if (machineSeconds === undefined || seconds === undefined || seconds <= machineSeconds) return [];
  const taken = Number.isFinite(seconds) ? `${Math.ceil(seconds)} s` : 'for ever';
  return [
    {
      path,
      message: `The states of the state machine "${id}" may take ${taken}, retries and backoff included, and the machine ends after ${machineSeconds} s.`,
      hint: 'Raise TimeoutSeconds of the machine; or retry less often, with MaxDelaySeconds and MaxAttempts.',
    },
  ];
}
