import type { Branch } from './branch.ts';
import type { Call, CallBranch } from './call.ts';
import { actionMethods } from './methods/any-action.ts';
import { contactMethods } from './methods/contact.ts';
import { decidingMethods } from './methods/deciding.ts';
import { functionMethods } from './methods/functions.ts';
import { moduleMethods } from './methods/modules.ts';
import { speakingMethods } from './methods/speaking.ts';
import { transferMethods } from './methods/transfers.ts';
import { callValues } from './namespaces/call-values.ts';
import { patternMethods } from './patterns/pattern-methods.ts';
import type { Recorder } from './recorder.ts';
import type { LoopToken } from './statement.ts';
import type { Branches, FlowSetting, Writer } from './writer.ts';

/**
 * Makes the call that writes into a recorder. Each method builds statements, in their own files, and records them. `loops` are
 * those that the call stands in, and so may leave.
 *
 * @param setting what all calls of the flow share
 */
export function createCall(recorder: Recorder, setting: FlowSetting, loops: readonly LoopToken[] = []): Call {
  const steps: Branches = (branch) =>
    recorder.branch(branch === undefined ? undefined : (inner) => whole(branch)(createCall(inner, setting, loops)));
  const writer: Writer = {
    ...setting,
    record: (...written) => written.forEach((step) => recorder.record(step)),
    checked: (statement) => recorder.checked(statement),
    steps,
    turn: (loop, body) => recorder.branch((inner) => whole(body)(createCall(inner, setting, [...loops, loop]))),
    loops,
  };
  // The groups speak of branches that take the group; all of them together take a whole call.
  const groups = {
    ...callValues(),
    ...speakingMethods(writer),
    ...decidingMethods(writer),
    ...functionMethods(writer),
    ...moduleMethods(writer),
    ...contactMethods(writer),
    ...transferMethods(writer),
    ...patternMethods(writer),
    ...actionMethods(writer),
  };
  return groups as unknown as Call;
}

/** Statements do not know what a call is, so as not to import themselves in a circle; every branch takes a whole one. */
function whole(branch: Branch<never>): CallBranch {
  return branch as CallBranch;
}
