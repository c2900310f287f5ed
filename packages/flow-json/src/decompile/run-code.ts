import type { Call, CallBranch } from '../builder/call.ts';
import { referenceTo } from '../builder/reference.ts';
import type { Code, Expression } from './expression.ts';

/**
 * Does with a call what the code says, as the printed code would.
 *
 * @throws FlowUsageError when the builder refuses it
 */
export function runCode(steps: readonly Code[], call: Call): void {
  for (const { method, args } of steps) {
    (call as unknown as Methods)[method]?.(...args.map(valueOf));
  }
}

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => void>>;

function valueOf(expression: Expression): unknown {
  switch (expression.kind) {
    case 'json':
      return expression.value;
    case 'members':
      return Object.fromEntries(
        expression.members.flatMap(([key, value]) =>
          value === undefined || isLeftOut(value) ? [] : [[key, valueOf(value)]],
        ),
      );
    case 'list':
      return expression.items.map(valueOf);
    case 'path':
      return referenceTo(expression.path);
    case 'steps':
      return branchOf(expression.steps);
    case 'branch':
      return branchOf([{ method: 'goTo', args: [{ kind: 'json', value: expression.target }] }]);
  }
}

/** A branch in which nothing happens and that need not be given. */
export function isLeftOut(expression: Expression): boolean {
  return expression.kind === 'steps' && expression.isOptional === true && expression.steps.length === 0;
}

function branchOf(steps: readonly Code[]): CallBranch {
  return (call) => runCode(steps, call);
}
