import type { Execution } from '../execution.ts';
import type { Spec } from '../spec.ts';
import { stringLiteral } from '../string-literal.ts';
import { printList } from './print-list.ts';

/** What templates say of how Connect has the work done, and by what. */
export interface ModeView {
  readonly execution: Execution;
  readonly isSync: boolean;
  readonly isAsync: boolean;
  readonly isBehindMachine: boolean;
  /** True: functions are generated. */
  readonly isNew: boolean;
  /** True: several work side by side. */
  readonly hasSteps: boolean;
  /** True: some of them may fail. */
  readonly hasOptionalSteps: boolean;
  /** For the line `    steps: {{stepsLiteral}},`, four spaces in. */
  readonly stepsLiteral: string;
  /** The function that the flow calls. */
  readonly calledFunction: string;
  /** Null where functions are generated. */
  readonly functionArnLiteral: string | null;
  /** For the line `      omit: {{omitLiteral}},`, six spaces in; null where nothing is left out. */
  readonly omitLiteral: string | null;
  readonly isExpress: boolean;
  readonly timeLimitSeconds: number;
  /** The flow builder's function that derives all limits. */
  readonly ladder: 'synchronousLadder' | 'asynchronousLadder' | 'stateMachineLadder';
  readonly comfortEvery: number;
  /** For the line `      texts: {{comfortTextsLiteral}},`, six spaces in. */
  readonly comfortTextsLiteral: string;
}

const LADDERS: Readonly<Record<Execution, ModeView['ladder']>> = {
  sync: 'synchronousLadder',
  async: 'asynchronousLadder',
  'step-functions': 'stateMachineLadder',
};

/** Performs no I/O. */
export function modeView(spec: Spec): ModeView {
  const { name, execution, function: which, timeLimitSeconds, steps, omit, express, flow } = spec;
  return {
    execution,
    isSync: execution === 'sync',
    isAsync: execution === 'async',
    isBehindMachine: execution === 'step-functions',
    isNew: which === 'new',
    hasSteps: steps.length > 0,
    hasOptionalSteps: steps.some(({ required }) => !required),
    stepsLiteral: printList(
      '    steps: ',
      steps.map(({ name }) => name),
    ),
    calledFunction: execution === 'step-functions' ? `${name}-invoker` : name,
    functionArnLiteral: which === 'new' ? null : stringLiteral(which.arn),
    omitLiteral: omit.length === 0 ? null : printList('      omit: ', omit),
    isExpress: express,
    timeLimitSeconds,
    ladder: LADDERS[execution],
    comfortEvery: flow.comfort.every,
    comfortTextsLiteral: printList('      texts: ', flow.comfort.texts),
  };
}
