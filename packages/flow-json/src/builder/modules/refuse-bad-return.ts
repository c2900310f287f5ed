import { FlowUsageError } from '../../errors.ts';
import type { Action } from '../../flow/flow.ts';
import { isJsonObject } from '../../json.ts';
import type { ModuleContract } from './module-settings.ts';

/**
 * Refuses a return with what the module does not declare; the service would refuse to publish it.
 *
 * @throws FlowUsageError that names the block
 */
export function refuseBadReturn({ Type, Identifier, Parameters = {} }: Action, contract: ModuleContract): void {
  if (Type !== 'EndFlowModuleExecution') return;
  const { Result, ResultData } = Parameters;
  if (typeof Result === 'string' && !contract.results.includes(Result)) {
    throw new FlowUsageError(
      `The block "${Identifier}" returns "${Result}", which is none of the module's results (${contract.results.join(', ') || 'it has none'}). Declare it.`,
    );
  }
  const unknown = isJsonObject(ResultData)
    ? Object.keys(ResultData).find((key) => !Object.hasOwn(contract.output, key))
    : undefined;
  if (unknown !== undefined) {
    throw new FlowUsageError(
      `The block "${Identifier}" returns "${unknown}", which the module's output does not have. Declare it.`,
    );
  }
}
