import { describe, expect, it } from 'vitest';
import { aRow } from '../../fixtures/row.ts';
import { MORNING } from '../../fixtures/an-invoker.ts';
import { outcomeOfRow } from './outcome-of-row.ts';

describe('outcomeOfRow', () => {
  it.each([
    ['an object', '{"state":"shipped"}', { status: 'SUCCEEDED', result: { state: 'shipped' } }],
    ['the results of steps', '{"orders":{"a":"1"}}', { status: 'SUCCEEDED', result: { orders: { a: '1' } } }],
    ['broken JSON', '{"state":', { status: 'FAILED', failure: 'result-not-json' }],
    ['empty', '', { status: 'FAILED', failure: 'result-not-json' }],
    ['a list', '[1]', { status: 'FAILED', failure: 'result-not-an-object' }],
    ['a text', '"shipped"', { status: 'FAILED', failure: 'result-not-an-object' }],
    ['null', 'null', { status: 'FAILED', failure: 'result-not-an-object' }],
    ['absent', undefined, { status: 'FAILED', failure: 'result-lost' }],
  ])('of a success whose result is %s', (_, result, outcome) => {
    const row = aRow({ status: 'SUCCEEDED', ...(result !== undefined && { result }) });

    expect(outcomeOfRow(row, MORNING)).toMatchObject(outcome);
  });

  it('names the optional steps that failed beside the results of the others', () => {
    const row = aRow({ status: 'SUCCEEDED', result: '{"orders":{}}', missing: 'loyalty, stock' });

    expect(outcomeOfRow(row, MORNING)).toMatchObject({ result: { orders: {}, missing: 'loyalty, stock' } });
  });

  it.each([
    ['', ''],
    [', ', ''],
    [', loyalty, ', 'loyalty'],
    ['orders, , stock', 'orders, stock'],
  ])('leaves out of "%s" the steps that did not fail', (missing, names) => {
    const row = aRow({ status: 'SUCCEEDED', result: '{"orders":{}}', missing });

    expect(outcomeOfRow(row, MORNING)).toMatchObject({ result: { missing: names } });
  });

  it.each([
    ['since it finished', '2026-11-26T07:59:30.900Z', 29],
    ['in whole seconds from 0, whatever the clocks', '2026-11-26T08:00:10Z', 0],
    ['since it began, where it is not known when it finished', undefined, 60],
    ['since it began, where that is no time', 'yesterday', 60],
  ])('counts the age of a result %s', (_, finishedAt, ageSeconds) => {
    const row = aRow({
      status: 'SUCCEEDED',
      result: '{}',
      createdAt: MORNING - 60_000,
      ...(finishedAt !== undefined && { finishedAt }),
    });

    expect(outcomeOfRow(row, MORNING)).toMatchObject({ ageSeconds });
  });

  it.each([
    ['OrderNotFound', 'FAILED', 'function-error'],
    ['States.Timeout', 'TIMED_OUT', 'timed-out'],
    [undefined, 'FAILED', 'unknown'],
  ])('of a failure by %s is %s', (error, status, failure) => {
    const row = aRow({ status: 'FAILED', ...(error !== undefined && { error }) });

    expect(outcomeOfRow(row, MORNING)).toEqual({ status, failure, error: error ?? '' });
  });

  it('of pending work is that it runs', () => {
    expect(outcomeOfRow(aRow(), MORNING)).toEqual({ status: 'RUNNING' });
  });
});
