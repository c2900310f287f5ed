import type { FlowModule } from '../modules/module.ts';
import type { DataOf, Shape } from '../modules/module-shape.ts';
import { referencesBelow, referenceTo, type Reference, type References } from '../reference.ts';
import { invokeModule, type InvokeModuleOptions } from '../statements/invoke-module.ts';
import { returnFromModule, type ReturnOptions } from '../statements/return-from-module.ts';
import type { Writer } from '../writer.ts';

/** What a module answered; good until the next module is invoked. */
export interface ModuleAnswer<Result extends string, Output extends Shape> {
  readonly result: Reference<Result>;
  readonly data: References<DataOf<Output>>;
}

/** Calling modules, and returning from them. */
export interface ModuleMethods {
  /** Runs a module, branches on its result, and gives references to its answer. */
  invokeModule<Input extends Shape, Result extends string, Output extends Shape>(
    module: FlowModule<Input, Result, Output>,
    options: InvokeModuleOptions<Input, Result, this>,
  ): ModuleAnswer<Result, Output>;
  /** Ends a module; the flow that invoked it goes on. */
  returnFromModule(options?: ReturnOptions): void;
}

export function moduleMethods({ record, steps }: Writer): ModuleMethods {
  return {
    invokeModule: (module, options) => {
      record(invokeModule(module, options, steps));
      return { result: referenceTo('$.Modules.Result'), data: referencesBelow('$.Modules.ResultData') };
    },
    returnFromModule: (options = {}) => record(returnFromModule(options)),
  };
}
