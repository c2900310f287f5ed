import { hasMarker } from '../template/joined-text.ts';
import { invokersOf, INVOKER_ENVIRONMENT, machineOf } from '../template/invokers.ts';
import { secondsIn } from '../template/seconds-in.ts';
import { machineType } from '../template/state-machines.ts';
import type { ArtefactRule } from './rule.ts';

export const invokerOutOfStep: ArtefactRule = {
  code: 'WL616',
  name: 'invoker-out-of-step',
  severity: 'error',
  summary: 'The function that starts and checks work knows the type of its state machine, and how long that may run.',
  reason:
    "It asks after an execution that is overdue: by a time limit that is not the machine's it does so for work that runs well, or gives up late; and an Express machine cannot be asked; aws-facts 4.2.",
  check: ({ template, paths }) =>
    invokersOf(template).flatMap((invoker) => {
      const machine = machineOf(template, invoker);
      if (machine === undefined) return [];
      const said = { machineType: invoker.variable('machineType'), machineSeconds: invoker.variable('machineSeconds') };
      const is = {
        machineType: machineType(machine),
        machineSeconds: secondsIn(machine.definition?.['TimeoutSeconds'])?.toString(),
      };
      return (['machineType', 'machineSeconds'] as const)
        .filter((name) => differ(said[name], is[name]))
        .map((name) => ({
          file: paths.template,
          path: `${invoker.path}.${INVOKER_ENVIRONMENT[name]}`,
          message: `${INVOKER_ENVIRONMENT[name]} of "${invoker.id}" is ${said[name]}, and that of the state machine "${machine.id}" is ${is[name]}.`,
          hint: `Set it to ${is[name]}.`,
        }));
    }),
};

/** What only deployment knows differs from nothing. */
function differ(said: string | undefined, is: string | undefined): boolean {
  if (said === undefined || is === undefined || hasMarker(said) || hasMarker(is)) return false;
  return said !== is;
}
