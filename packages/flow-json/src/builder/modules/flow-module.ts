import { FlowUsageError } from '../../errors.ts';
import { identifierFromWords } from '../../flow/identifier.ts';
import type { Call, CallBranch } from '../call.ts';
import { contactFlow } from '../contact-flow.ts';
import { referencesBelow, type References } from '../reference.ts';
import { moduleNamed } from '../resources.ts';
import type { DataOf, InputOf, Shape } from './module-shape.ts';
import type { FlowModule } from './module.ts';
import { MODULE_SETTINGS } from '../../flow/module-settings.ts';
import { settingsText, type ModuleContract } from './module-settings.ts';
import { refuseBadReturn } from './refuse-bad-return.ts';

export interface FlowModuleOptions<Input extends Shape, Result extends string, Output extends Shape> {
  /** The module's name in the console. */
  readonly name: string;
  /** Default: none. */
  readonly description?: string;
  /** Names and JSON types of what it takes. Default: nothing. */
  readonly input?: Input;
  /** Names of its results, 8 at most. Default: none. */
  readonly results?: readonly Result[];
  /** Names and JSON types of what it gives. Default: nothing. */
  readonly output?: Output;
  /** How flows name it. Default: `${modules.<name>}`, the name in lower case and with hyphens. */
  readonly resource?: string;
}

/** What the code of a module has beside the call. */
export interface InsideModule<Input extends Shape, Result extends string, Output extends Shape> {
  /** What the module was called with. */
  readonly input: References<DataOf<Input>>;
  /** The branch that returns, with a result and with data, as far as there are any. */
  readonly returning: (result?: Result, data?: InputOf<Output>) => CallBranch;
}

/**
 * Writes a flow module. Where it falls off its end it returns without a result. Performs no I/O.
 *
 * @throws FlowUsageError as `contactFlow`, and when a result or an output is not declared, reserved, or one too many
 * @example
 * const orderState = flowModule(
 *   { name: 'Order state', input: { order: 'string' }, results: ['found', 'missing'], output: { state: 'string' } },
 *   (call, module) => {
 *     call.when(module.input.order, { '1': module.returning('found', { state: 'shipped' }) });
 *     module.returning('missing')(call);
 *   },
 * );
 */
export function flowModule<
  const Input extends Shape = Shape,
  const Result extends string = never,
  const Output extends Shape = Shape,
>(
  options: FlowModuleOptions<Input, Result, Output>,
  body: (call: Call, module: InsideModule<Input, Result, Output>) => void,
): FlowModule<Input, Result, Output> {
  const { name, description = '', results = [], resource } = options;
  const contract: ModuleContract = { input: options.input ?? {}, output: options.output ?? {}, results };
  refuseBadResults(results);

  const inside: InsideModule<Input, Result, Output> = {
    input: referencesBelow('$.Modules.Input'),
    returning: (result, data) => (call) =>
      call.returnFromModule({ ...(result === undefined ? {} : { result }), ...(data === undefined ? {} : { data }) }),
  };
  const { content } = contactFlow({ name, type: 'MODULE', settings: MODULE_SETTINGS }, (call) => body(call, inside));
  for (const action of content.Actions) refuseBadReturn(action, contract);
  return {
    name,
    description,
    content,
    settings: settingsText(contract),
    results,
    resource: resource ?? moduleNamed(identifierFromWords(name, 'module')),
  };
}

const MOST_RESULTS = 8;

function refuseBadResults(results: readonly string[]): void {
  if (results.length > MOST_RESULTS) {
    throw new FlowUsageError(
      `A module has ${MOST_RESULTS} results at most, and this one ${results.length}. Join some.`,
    );
  }
  const reserved = results.find((result) => result === 'Success' || result === 'Error');
  if (reserved !== undefined) {
    throw new FlowUsageError(`A module cannot have a result "${reserved}": Connect keeps that name. Choose another.`);
  }
}
