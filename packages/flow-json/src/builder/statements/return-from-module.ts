import type { Naming } from '../branch.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';

export interface ReturnOptions extends Naming {
  /** One of the module's results. Default: none. */
  readonly result?: string;
  /** What the caller of the module can read. Default: nothing. */
  readonly data?: object;
}

/** Return from a module: the flow that invoked it goes on. */
export function returnFromModule({ result, data, name }: ReturnOptions): Statement {
  return action(
    'EndFlowModuleExecution',
    {
      name: name ?? 'return',
      parameters: {
        ...(result === undefined ? {} : { Result: result }),
        ...(data === undefined ? {} : { ResultData: data }),
      },
    },
    () => [],
  );
}
