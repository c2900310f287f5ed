import { pollingLoops, type Flow } from '@warmline/flow-json';
import { deployedFlows } from '../template/deployed-flows.ts';
import { invokerBehind, machineOf } from '../template/invokers.ts';
import { secondsIn } from '../template/seconds-in.ts';
import { targetOf } from '../template/target.ts';
import type { Template } from '../template/template.ts';
import type { ArtefactRule } from './rule.ts';

export const checkLoopTooShort: ArtefactRule = {
  code: 'WL610',
  name: 'check-loop-too-short',
  severity: 'error',
  summary: 'The loop that asks for the outcome of a state machine lasts as long as the machine may.',
  reason:
    'Otherwise the caller is told that it failed while the work goes on and succeeds unseen. Only what the flow states counts, pauses in SSML and Waits: speech may be quicker than thought; field A4.',
  check: ({ template, paths }) =>
    deployedFlows(template).flatMap(({ path, content }) =>
      content.kind !== 'flow'
        ? []
        : shortLoops(template, content.flow).map(({ loop, index, seconds, machine, machineSeconds }) => ({
            file: paths.template,
            path: `${path}: Actions[${index}]`,
            block: loop,
            message: `The loop "${loop}" lasts ${seconds} s for certain, and the state machine "${machine}" that it asks for may run ${machineSeconds} s.`,
            hint: 'Count more turns, or let each hold longer, by <break time="3s"/> or a Wait; or lower TimeoutSeconds of the machine.',
          })),
    ),
};

interface ShortLoop {
  readonly loop: string;
  readonly index: number;
  readonly seconds: number;
  readonly machine: string;
  readonly machineSeconds: number;
}

/** Each loop once, by the longest of the machines that it asks for. */
function shortLoops(template: Template, flow: Flow): ShortLoop[] {
  return pollingLoops(flow).flatMap(({ loop, calls, seconds }) => {
    const [longest] = calls
      .flatMap(({ Parameters }) => machineSeconds(template, Parameters?.['LambdaFunctionARN']))
      .toSorted((one, other) => other.machineSeconds - one.machineSeconds);
    if (longest === undefined || seconds >= longest.machineSeconds) return [];
    return [{ loop: loop.Identifier, index: flow.Actions.indexOf(loop), seconds, ...longest }];
  });
}

/** How long the machine behind an invoker may run; nothing where the template does not tell. */
function machineSeconds(template: Template, arn: unknown): Pick<ShortLoop, 'machine' | 'machineSeconds'>[] {
  const invoker = typeof arn === 'string' ? invokerBehind(template, targetOf(template, arn)) : undefined;
  const machine = invoker === undefined ? undefined : machineOf(template, invoker);
  const seconds = secondsIn(machine?.definition?.['TimeoutSeconds']);
  return machine === undefined || seconds === undefined ? [] : [{ machine: machine.id, machineSeconds: seconds }];
}
