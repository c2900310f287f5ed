import { referencesBelow, referenceTo, type Reference, type References } from '../reference.ts';
import { dataTableList, type DataTableList } from './data-table-list.ts';

/** What flows and functions put down (flow-language 5.2). */
export interface StoredValues {
  /** Contact attributes, by key: they stay with the contact and its chain, and every function gets them. */
  readonly attributes: References<Readonly<Record<string, string>>>;
  /** Flow attributes, by key: for this flow alone; neither modules nor functions see them. */
  readonly flowAttributes: References<Readonly<Record<string, string>>>;
  /** The latest answer of a function, where `invoke` did not give it typed: replaced by the next, and not passed on. */
  readonly external: References<Readonly<Record<string, string>>>;
  /** The digits that were stored last, `Timeout` where there were none; until the next are stored. */
  readonly storedInput: Reference;
  /** The function that was started last, and the latest answer. */
  readonly lambda: LambdaValues;
  /** What a module was given, and what the latest one returned. */
  readonly modules: ModuleValues;
  /** What was done in the latest view. */
  readonly views: ViewValues;
  /** What was read of a data table, by the query's name and the attribute's. */
  readonly dataTables: References<Readonly<Record<string, Readonly<Record<string, string>>>>>;
  /** The rows of the latest list of a data table. */
  readonly dataTableList: DataTableList;
  /** Where named loops are: the index (from 0), the element, and all elements. */
  readonly loops: References<Readonly<Record<string, LoopPlace>>>;
}

interface LoopPlace {
  readonly Index: string;
  readonly Element: string;
  readonly Elements: string;
}

export interface LambdaValues {
  /** The id of the function that was started last; replaced by the next start. */
  readonly invocationId: Reference;
  /** The same as `external`. */
  readonly resultData: References<Readonly<Record<string, string>>>;
}

export interface ModuleValues {
  /** Inside a module: what it was called with. */
  readonly input: References<Readonly<Record<string, string>>>;
  /** What the latest module returned; replaced by the next. */
  readonly result: Reference;
  readonly resultData: References<Readonly<Record<string, string>>>;
}

export interface ViewValues {
  /** What was done in the latest view; replaced by the next. */
  readonly action: Reference;
  readonly resultData: References<Readonly<Record<string, string>>>;
}

export function storedValues(): StoredValues {
  return {
    attributes: referencesBelow('$.Attributes'),
    flowAttributes: referencesBelow('$.FlowAttributes'),
    external: referencesBelow('$.External'),
    storedInput: referenceTo('$.StoredCustomerInput'),
    lambda: {
      invocationId: referenceTo('$.LambdaInvocation.InvocationId'),
      resultData: referencesBelow('$.LambdaInvocation.ResultData'),
    },
    modules: {
      input: referencesBelow('$.Modules.Input'),
      result: referenceTo('$.Modules.Result'),
      resultData: referencesBelow('$.Modules.ResultData'),
    },
    views: { action: referenceTo('$.Views.Action'), resultData: referencesBelow('$.Views.ViewResultData') },
    dataTables: referencesBelow('$.DataTables'),
    dataTableList: dataTableList(),
    loops: referencesBelow('$.Loop'),
  };
}
