import { FlowUsageError } from '../errors.ts';
import type { Action } from '../flow/flow.ts';
import type { CallBranch, Call } from './call.ts';
import type { Recorder } from './recorder.ts';
import { referencesBelow, referenceTo } from './reference.ts';
import type { LoopToken, Step } from './statement.ts';
import { askChoice } from './statements/ask-choice.ts';
import { askDigits } from './statements/ask-digits.ts';
import { disconnect } from './statements/disconnect.ts';
import { invoke } from './statements/invoke.ts';
import { logging } from './statements/logging.ts';
import { raw } from './statements/raw.ts';
import { repeat } from './statements/repeat.ts';
import { say } from './statements/say.ts';
import { setAttributes } from './statements/set-attributes.ts';
import { transferToFlow } from './statements/transfer-to-flow.ts';
import { transferToQueue } from './statements/transfer-to-queue.ts';
import { verbatim } from './statements/verbatim.ts';
import { when } from './statements/when.ts';
import { action, type AnyActionOptions } from './typed/action.ts';

/**
 * Makes the call that writes into a recorder. Each method builds one statement, in its own file, and records it. `loops` are
 * those that the call stands in, and so may leave.
 */
export function createCall(recorder: Recorder, loops: readonly LoopToken[] = []): Call {
  const record = (step: Step): void => recorder.record(step);
  const steps = (branch: CallBranch | undefined): readonly Step[] =>
    recorder.branch(branch === undefined ? undefined : (inner) => branch(createCall(inner, loops)));

  return {
    customer: { address: referenceTo('$.CustomerEndpoint.Address'), type: referenceTo('$.CustomerEndpoint.Type') },
    system: { address: referenceTo('$.SystemEndpoint.Address'), type: referenceTo('$.SystemEndpoint.Type') },
    contactId: referenceTo('$.ContactId'),
    channel: referenceTo('$.Channel'),
    attributes: referencesBelow('$.Attributes'),

    say: (prompt, options = {}) => record(say(prompt, options, steps)),
    askChoice: (prompt, options) => record(askChoice(prompt, options, steps)),
    askDigits: (prompt, options) => {
      record(askDigits(prompt, options, steps));
      return referenceTo('$.StoredCustomerInput');
    },
    invoke: (lambda, options) => {
      record(invoke(lambda, options, steps));
      return referencesBelow('$.External');
    },
    when: (value, cases, options = {}) => record(when(value, cases, options, steps)),
    setAttributes: (values, options = {}) => record(setAttributes(values, options, steps)),
    repeat: (times, body, options = {}) => {
      const loop: LoopToken = { loop: Symbol('loop') };
      const turn = (): readonly Step[] => recorder.branch((inner) => body(createCall(inner, [...loops, loop]), loop));
      record(repeat(times, options, loop, turn, steps));
    },
    leave: (loop) => {
      if (!loops.includes(loop)) {
        throw new FlowUsageError('leave(loop) stands outside the loop it names; use it inside that repeat.');
      }
      record({ leave: loop });
    },
    logging: (behavior, options) => record(logging(behavior, options)),
    transferToQueue: (queue, options) => record(transferToQueue(queue, options, steps)),
    transferToFlow: (flow, options) => record(transferToFlow(flow, options, steps)),
    disconnect: (options) => record(disconnect(options)),
    label: (name) => record({ label: name }),
    goTo: (name) => record({ goTo: name }),
    action: (type, ...[options = {}]) => record(action(type, options as AnyActionOptions, steps)),
    raw: (options) => record(raw(options, steps)),
    verbatim: (given) => record(verbatim(given as Action)),
  };
}
