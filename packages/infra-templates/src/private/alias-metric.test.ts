import { describe, expect, it } from 'vitest';
import { throttlesOf, versionMetric } from './alias-metric.ts';

const BEHIND = { functionName: 'orders', aliasName: 'PROD', version: '7' };

describe('versionMetric', () => {
  it('reads a minute by the three dimensions that Lambda gives a version behind an alias', () => {
    const metric = versionMetric(BEHIND, 'Errors', 'Sum');

    expect(metric).toMatchObject({ namespace: 'AWS/Lambda', metricName: 'Errors', statistic: 'Sum' });
    expect(metric.period.toSeconds()).toBe(60);
    expect(metric.dimensions).toEqual({ FunctionName: 'orders', Resource: 'orders:PROD', ExecutedVersion: '7' });
  });
});

describe('throttlesOf', () => {
  it('names no version, since none has run', () => {
    const metric = throttlesOf(BEHIND);

    expect(metric.dimensions).toEqual({ FunctionName: 'orders', Resource: 'orders:PROD' });
  });
});
