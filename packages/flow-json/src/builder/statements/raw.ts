import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import type { JsonObject } from '../../json.ts';
import type { Branch, Naming } from '../branch.ts';
import type { Statement, Step } from '../statement.ts';

/** An action in the words of the flow language, for what the builder has no method for. */
export interface RawAction<Call = never> extends Naming {
  readonly type: string;
  readonly parameters?: JsonObject;
  /** Branches by error type. */
  readonly errors?: Readonly<Record<string, Branch<Call>>>;
  /** Branches by condition, first match wins. */
  readonly conditions?: readonly { readonly operator: string; readonly operand: string; readonly then: Branch<Call> }[];
  /** Ends the flow: no way leads on. Default: false. */
  readonly terminal?: boolean;
}

/** Any action, as it is given; the flow keeps a copy of the parameters. */
export function raw(action: RawAction, steps: (branch: Branch<never>) => readonly Step[]): Statement {
  const { type, parameters = {}, errors = {}, conditions = [], terminal = false, name } = action;
  if (terminal && (conditions.length > 0 || Object.keys(errors).length > 0)) {
    throw new FlowUsageError(`The raw action ${type} is terminal and has branches; a terminal action leads nowhere.`);
  }
  return {
    name: name ?? identifierFromWords(type.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), 'raw'),
    type,
    parameters: JSON.parse(JSON.stringify(parameters)) as JsonObject,
    arms: [
      ...conditions.map(({ operator, operand, then }) => ({
        on: operand,
        operator,
        body: steps(then),
        then: 'join' as const,
      })),
      ...Object.entries(errors).map(([on, branch]) => ({ on, body: steps(branch), then: 'join' as const })),
    ],
    unchecked: true,
    onward: terminal ? { kind: 'end' } : { kind: 'follow' },
  };
}
