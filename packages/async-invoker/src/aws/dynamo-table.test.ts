import { describe, expect, it } from 'vitest';
import { openInvoker } from '../../fixtures/aws/open-invoker.ts';
import { aRow } from '../../fixtures/row.ts';
import { rowToItem } from '../table/row-item.ts';

const WITHIN = 2000;

describe('dynamoTable', () => {
  it('writes a row where none is, and otherwise gives the one that is there', async () => {
    const { table } = await openInvoker();

    const first = await table.put(aRow(), undefined, WITHIN);
    const second = await table.put(aRow({ executionName: 'k-2' }), undefined, WITHIN);

    expect(first).toEqual({ written: true });
    expect(second).toEqual({ written: false, found: aRow() });
    expect(await table.get('k', WITHIN)).toEqual(aRow());
    expect(await table.get('other', WITHIN)).toBeUndefined();
  });

  it('takes the row that is there from the refusal, without another question', async () => {
    const { table, aws } = await openInvoker();
    const Item = rowToItem(aRow());
    const body = JSON.stringify({ __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException', Item });
    aws.answerWith({ PutItem: { status: 400, body } });

    const put = await table.put(aRow({ executionName: 'k-2' }), undefined, WITHIN);

    expect(put).toEqual({ written: false, found: aRow() });
    expect(aws.calls).not.toContain('GetItem');
    expect(JSON.parse(aws.bodies.at(-1) ?? '')).toMatchObject({ ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
  });

  it.each([
    ['as it was', {}, true],
    ['finished meanwhile', { status: 'SUCCEEDED' }, false],
    ['replaced meanwhile', { executionName: 'k-9' }, false],
  ] as const)('replaces a row that is %s', async (_, changes, written) => {
    const { table } = await openInvoker();
    await table.put(aRow(changes), undefined, WITHIN);

    const put = await table.put(aRow({ executionName: 'k-2' }), aRow(), WITHIN);

    expect(put.written).toBe(written);
    expect((await table.get('k', WITHIN))?.executionName === 'k-2').toBe(written);
  });

  it('reads what was written a moment ago', async () => {
    const { table, aws } = await openInvoker();

    await table.get('k', WITHIN);

    expect(JSON.parse(aws.bodies.at(-1) ?? '')).toMatchObject({ ConsistentRead: true });
  });
});
