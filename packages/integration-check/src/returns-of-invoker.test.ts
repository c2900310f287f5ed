import { describe, expect, it } from 'vitest';
import { field, resource, returns } from './artefacts.fixture.ts';
import { returnsOf } from './artefacts.ts';
import { jobArtefacts } from './job.fixture.ts';
import { fieldPaths, returnedAt, type Returns } from './returns.ts';
import { returnsOfInvoker, returnsOfSteps } from './returns-of-invoker.ts';

const ORDER = returns({ state: field() });

describe('returnsOfInvoker', () => {
  it("gives texts of its own, and the work's answer under result", () => {
    const answer = returnsOfInvoker(ORDER);

    expect(fieldPaths(answer)).toEqual([
      ...['executionId', 'status', 'attempt', 'turn', 'comfort', 'failure', 'error', 'ageSeconds'],
      ...['result', 'result.state'],
    ]);
    expect(answer.open).toBe(false);
  });

  it('leaves the result open where nobody knows what the work returns', () => {
    expect(returnedAt(returnsOfInvoker(undefined), ['result', 'state'])).toBe('open');
  });
});

describe('returnsOfSteps', () => {
  it('gives the answer of each step under its name, and the names of those that are missing', () => {
    const result = returnsOfSteps({ orders: ORDER, loyalty: undefined });

    expect(fieldPaths(result)).toEqual(['orders', 'orders.state', 'loyalty', 'missing']);
    expect(returnedAt(result, ['loyalty', 'points'])).toBe('open');
    expect(returnedAt(result, ['orders', 'points'])).toBeUndefined();
  });
});

describe('returnsOf', () => {
  const JOB = { 'warmline:job': 'order-status' };
  const machine = (metadata: Parameters<typeof resource>[1]) => ({
    resources: { Machine: resource('AWS::StepFunctions::StateMachine', {}, { Metadata: metadata ?? {} }) },
  });
  const answered = (known: Record<string, Returns>, metadata: Parameters<typeof resource>[1]) => {
    const found = returnsOf(jobArtefacts(machine(metadata), { returns: known }), 'order-status-invoker');
    return found === undefined ? undefined : fieldPaths(found).filter((path) => path.startsWith('result.'));
  };

  it('follows the metadata of a machine from its invoker to the function that works', () => {
    expect(answered({ 'order-status': ORDER }, { ...JOB, 'warmline:functions': { 'order-status': '' } })).toEqual([
      'result.state',
    ]);
  });

  it('follows it to steps', () => {
    const steps = { 'order-status-orders': '', 'order-status-loyaltyPoints': '' };

    expect(answered({ 'order-status-orders': ORDER }, { ...JOB, 'warmline:functions': steps })).toEqual([
      'result.orders',
      'result.orders.state',
      'result.loyaltyPoints',
      'result.missing',
    ]);
  });

  it('knows nothing of an invoker without a machine, nor where a handler of that name is in the app', () => {
    expect(answered({}, {})).toBeUndefined();
    expect(answered({ 'order-status-invoker': ORDER }, JOB)).toEqual([]);
  });
});
