import { createAcquirer } from './acquirer.ts';
import { createHandler } from './capture-payment.ts';
import { findInTable } from './orders.ts';
import { openRecords } from './records.ts';

export const handler = createHandler({
  findOrder: findInTable,
  charge: createAcquirer(),
  records: openRecords(process.env),
});
