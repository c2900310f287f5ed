import { describe, expect, it } from 'vitest';
import { newVersionErrors } from './new-version-errors.ts';

describe('newVersionErrors', () => {
  it('counts the errors of a minute by the three dimensions that Lambda gives a version behind an alias', () => {
    const metric = newVersionErrors({ functionName: 'orders', aliasName: 'PROD', version: '7' });

    expect(metric).toMatchObject({ namespace: 'AWS/Lambda', metricName: 'Errors', statistic: 'Sum' });
    expect(metric.period.toSeconds()).toBe(60);
    expect(metric.dimensions).toEqual({ FunctionName: 'orders', Resource: 'orders:PROD', ExecutedVersion: '7' });
  });
});
