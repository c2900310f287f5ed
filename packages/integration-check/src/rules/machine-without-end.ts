import { awaitedMachines } from '../template/awaited-machines.ts';
import { machineType, type StateMachine } from '../template/state-machines.ts';
import { allStates, chainOf } from '../template/states.ts';
import type { ArtefactRule } from './rule.ts';

export const machineWithoutEnd: ArtefactRule = {
  code: 'WL611',
  name: 'machine-without-end',
  severity: 'error',
  summary: 'A state machine has TimeoutSeconds, and so has each of its tasks.',
  reason:
    'Without it a task that gets no answer waits for years, and the caller hears that it takes a while; aws-facts 4.4.',
  check: ({ template, paths }) =>
    awaitedMachines(template).flatMap((machine) => {
      const { id, path, definition } = machine;
      if (definition === undefined) return [];
      const tasks = allStates(chainOf(definition))
        .filter(({ fields }) => fields['Type'] === 'Task')
        .filter(({ fields }) => fields['TimeoutSeconds'] === undefined && fields['TimeoutSecondsPath'] === undefined)
        .map((state) => ({
          file: paths.template,
          path: `${path}: ${state.path}`,
          message: `The task "${state.name}" of the state machine "${id}" has no TimeoutSeconds.`,
          hint: "Set it a little above the function's time-out.",
        }));
      if (definition['TimeoutSeconds'] !== undefined || endsByItself(machine)) return tasks;
      return [
        {
          file: paths.template,
          path,
          message: `The state machine "${id}" has no TimeoutSeconds.`,
          hint: "Set it above all that its states may take, and below the length of the flow's check loop.",
        },
        ...tasks,
      ];
    }),
};

/** Express machines run for five minutes at most. */
function endsByItself(machine: StateMachine): boolean {
  return machineType(machine) !== 'STANDARD';
}
