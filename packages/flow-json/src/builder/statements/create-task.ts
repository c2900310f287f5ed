import { identifierFromWords } from '../../flow/identifier.ts';
import type { QuietFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { Reference } from '../reference.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { FreeValue } from '../typed/parameters.ts';
import type { Branches } from '../writer.ts';

export interface TaskOptions<Call = never> extends QuietFailure<Call> {
  /** Flow that the task runs through. */
  readonly flow: string | Reference;
  /** Default: none. */
  readonly description?: string | Reference;
  /** Contact attributes of the task. Default: none. */
  readonly attributes?: Readonly<Record<string, string | Reference>>;
  /** What the agent is shown, by name. Default: nothing. */
  readonly references?: Readonly<Record<string, FreeValue>>;
  /** Seconds before it begins, 1 to 518,400. Default: at once. */
  readonly delaySeconds?: number;
}

/** Create task. */
export function createTask(title: string | Reference, options: TaskOptions, steps: Branches): Statement {
  const { flow, description, attributes, references, delaySeconds, onFailure = goOn, name } = options;
  return action(
    'CreateTask',
    {
      name: name ?? identifierFromWords(`task ${title.toString()}`, 'create-task'),
      parameters: {
        ContactFlowId: flow,
        Name: title,
        ...(description === undefined ? {} : { Description: description }),
        ...(attributes === undefined ? {} : { Attributes: attributes }),
        ...(references === undefined ? {} : { References: references }),
        ...(delaySeconds === undefined ? {} : { DelaySeconds: delaySeconds }),
      },
      errors: { NoMatchingError: onFailure },
    },
    steps,
  );
}
