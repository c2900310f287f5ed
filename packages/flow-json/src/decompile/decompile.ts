import { judgeIn } from '../builder/judge-in.ts';
import { writeActions } from '../builder/write-actions.ts';
import type { Written } from '../builder/written.ts';
import type { FlowType } from '../catalogue/action-definition.ts';
import { FlowUsageError, ImpossibleStateError } from '../errors.ts';
import type { Flow } from '../flow/flow.ts';
import { blockTree, type CodedBlock } from './block-tree.ts';
import { chooseCode, toTheLetter } from './choose-code.ts';
import type { Code, MethodCall } from './expression.ts';
import { likelyFlowType } from './flow-type-of.ts';
import { nest } from './nest.ts';
import { printFlow } from './print-flow.ts';
import { runCode } from './run-code.ts';
import { writtenOf } from './written-of.ts';

export interface DecompileOptions {
  /** The flow's name in the console. */
  readonly name: string;
  /** Default: what the flow says of itself, or the first type that takes its actions. */
  readonly type?: FlowType;
}

/** Code that writes a flow again. */
export interface Decompiled {
  /** A module that exports `flow`. */
  readonly code: string;
  /** Identifiers of the blocks that no method says; they stand there to the letter (`call.raw`, `call.verbatim`). */
  readonly unsaid: readonly string[];
}

/**
 * Writes builder code for any flow. Run, it gives the same actions to the byte, in the same order, with the same start and
 * settings; that is tried before the code is given. Performs no I/O.
 *
 * @throws FlowUsageError when the name is empty
 */
export function decompile(flow: Flow, { name, type = likelyFlowType(flow) }: DecompileOptions): Decompiled {
  if (name.trim() === '') throw new FlowUsageError('The flow has an empty name; give the one it has in the console.');
  const readable = readableCode(flow, type);
  const isSound = readable !== undefined && writesAgain(readable.steps, flow, type);
  const { blocks, steps } = isSound ? readable : literalCode(flow);
  if (!writesAgain(steps, flow, type)) throw new ImpossibleStateError(`The flow "${name}" cannot be written in code`);
  const unsaid = blocks.filter(({ method }) => method === 'raw' || method === 'verbatim');
  return {
    code: printFlow({ name, type, settings: flow.Settings }, steps, writtenOf(flow, steps)),
    unsaid: unsaid.map(({ identifier }) => identifier),
  };
}

interface WholeCode {
  readonly blocks: readonly MethodCall[];
  readonly steps: readonly Code[];
}

/** The code as a person would write it; undefined where identifiers stand twice, so that no jump could name a block. */
function readableCode(flow: Flow, type: FlowType): WholeCode | undefined {
  const identifiers = new Set(flow.Actions.map(({ Identifier }) => Identifier));
  if (identifiers.size < flow.Actions.length) return undefined;
  const judge = judgeIn({ type, channels: [] });
  const blocks = flow.Actions.map((action): CodedBlock => {
    const code = chooseCode(action, judge, (identifier) => identifiers.has(identifier));
    return { code, next: code.onward === 'follow' ? action.Transitions.NextAction : undefined };
  });
  return { blocks: blocks.map(({ code }) => code), steps: nest(blockTree(blocks, flow.StartAction)) };
}

/** Every action to the letter, which is always right. */
function literalCode({ Actions }: Flow): WholeCode {
  const blocks = Actions.map(toTheLetter);
  return { blocks, steps: blocks };
}

function writesAgain(code: readonly Code[], flow: Flow, type: FlowType): boolean {
  const written: Written = writtenOf(flow, code);
  try {
    const { start, actions } = writeActions({ type, channels: [] }, (call) => runCode(code, call), written);
    return start === flow.StartAction && JSON.stringify(actions) === JSON.stringify(flow.Actions);
  } catch (error) {
    if (error instanceof FlowUsageError) return false;
    throw error;
  }
}
