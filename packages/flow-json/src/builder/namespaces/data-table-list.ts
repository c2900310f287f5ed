import { referenceTo, type Reference } from '../reference.ts';

/** The rows that the latest list of a data table holds, 32 KB at most; flows reach into this list, and into no other. */
export interface DataTableList {
  /** A row of a group of primary keys, from 0. Default: the group `default`. */
  row(index: number, group?: string): DataTableRow;
}

export interface DataTableRow {
  /** The value of an attribute by its place in the row, from 0. */
  attribute(index: number): Reference;
  /** The value of a primary key by its place in the row, from 0. */
  primaryKey(index: number): Reference;
}

export function dataTableList(): DataTableList {
  return {
    row: (index, group = 'default') => {
      const row = `$.DataTableList.ResultData.primaryKeyGroups.${group}[${index}]`;
      return {
        attribute: (place) => referenceTo(`${row}.attributes[${place}].attributeValue`),
        primaryKey: (place) => referenceTo(`${row}.primaryKeys[${place}].attributeValue`),
      };
    },
  };
}
