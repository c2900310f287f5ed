import { identifierFromWords } from '../../flow/identifier.ts';
import type { Branch, LoudFailure } from '../branch.ts';
import { goOn } from '../go-on.ts';
import type { FlowModule } from '../modules/module.ts';
import type { InputOf, Shape } from '../modules/module-shape.ts';
import type { Statement } from '../statement.ts';
import { action } from '../typed/action.ts';
import type { Branches } from '../writer.ts';

/** What a module is called with: its input, where it has some. */
export type InvokeModuleOptions<Input extends Shape, Result extends string, Call = never> = LoudFailure<Call> &
  InputOption<Input> & {
    /** What happens for each result of the module. Default: the flow goes on. */
    readonly results?: { readonly [Name in Result]?: Branch<Call> };
    /** Taken for a result that is not named here. Default: the flow goes on. */
    readonly otherwise?: Branch<Call>;
  };

/** A module that declares no input has any names, as far as its type says. */
type InputOption<Input extends Shape> = string extends keyof Input
  ? { readonly input?: InputOf<Input> }
  : { readonly input: InputOf<Input> };

/** The options as they are at run time. */
export interface AnyModuleOptions extends LoudFailure {
  readonly input?: object;
  readonly results?: Readonly<Record<string, Branch<never> | undefined>>;
  readonly otherwise?: Branch<never>;
}

/** Invoke module. A module without results leads straight on. */
export function invokeModule(
  { name: moduleName, resource, results: known }: Pick<FlowModule, 'name' | 'resource' | 'results'>,
  { input, results = {}, otherwise = goOn, onFailure, name }: AnyModuleOptions,
  steps: Branches,
): Statement {
  const hasResults = known.length > 0;
  return action(
    'InvokeFlowModule',
    {
      name: name ?? identifierFromWords(`module ${moduleName}`, 'module'),
      parameters: { FlowModuleId: resource, ...(input === undefined ? {} : { Input: input }) },
      conditions: results,
      errors: { ...(hasResults ? { NoMatchingCondition: otherwise } : {}), NoMatchingError: onFailure },
      ...(hasResults ? { mirror: 'NoMatchingCondition' } : {}),
    },
    steps,
  );
}
