import type { Call } from './call.ts';
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
import type { Branches, Writer } from './writer.ts';

/**
 * Makes the call that writes into a recorder. Each method builds statements, in their own files, and records them. `loops` are
 * those that the call stands in, and so may leave.
 */
export function createCall(recorder: Recorder, loops: readonly LoopToken[] = []): Call {
  const steps: Branches = (branch) =>
    recorder.branch(branch === undefined ? undefined : (inner) => branch(createCall(inner, loops)));
  const writer: Writer = {
    record: (...written) => written.forEach((step) => recorder.record(step)),
    steps,
    turn: (loop, body) => recorder.branch((inner) => body(createCall(inner, [...loops, loop]))),
    loops,
  };
  return {
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
}
