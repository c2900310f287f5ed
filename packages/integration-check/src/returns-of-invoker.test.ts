import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { field, resource, returns } from './artefacts.fixture.ts';
import { returnsOf } from './artefacts.ts';
import { jobArtefacts } from './job.fixture.ts';
import { fieldPaths, returnedAt, type Returns } from './returns.ts';
import { returnsOfInvoker, returnsOfSteps } from './returns-of-invoker.ts';

const MACHINE = 'AWS::StepFunctions::StateMachine';
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
  const STEPS = ['order-status-orders', 'order-status-loyaltyPoints'];
  /** What is known to stand below `result`, where these functions are said to work and these states do. */
  const answered = (known: Record<string, Returns>, functions: readonly string[], definition: JsonObject) => {
    const metadata = {
      'warmline:job': 'order-status',
      'warmline:functions': Object.fromEntries(functions.map((name) => [name, ''])),
    };
    const Machine = resource(MACHINE, { Definition: definition }, { Metadata: metadata });
    const found = returnsOf(jobArtefacts({ resources: { Machine } }, { returns: known }), 'order-status-invoker');
    return found && fieldPaths(found).filter((path) => path.startsWith('result.'));
  };

  it('follows the metadata of a machine from its invoker to the function that works', () => {
    const one = { StartAt: 'order-status', States: {} };

    expect(answered({ 'order-status': ORDER }, ['order-status'], one)).toEqual(['result.state']);
  });

  it('follows it to steps', () => {
    const sideBySide = {
      StartAt: 'Steps',
      States: { Steps: { Type: 'Parallel', Branches: STEPS.map((StartAt) => ({ StartAt })) } },
    };

    expect(answered({ 'order-status-orders': ORDER }, STEPS, sideBySide)).toEqual([
      ...['result.orders', 'result.orders.state'],
      ...['result.loyaltyPoints', 'result.missing'],
    ]);
  });

  it.each([
    ['in the place of ours', { StartAt: 'Ask', States: { Ask: { Type: 'Task' } } }],
    ['around ours', { StartAt: 'Work', States: { Work: { Type: 'Parallel', Branches: [{ StartAt: 'Ask' }] } } }],
    ['that nobody can read', { StartAt: 'Work' }],
  ])('leaves the result open of states %s', (_, definition) => {
    expect(answered({ 'order-status': ORDER }, ['order-status'], definition)).toEqual([]);
  });

  it('takes a handler in the app for what it is, whatever its name', () => {
    expect(returnsOf(jobArtefacts({}, { returns: { 'order-status-invoker': ORDER } }), 'order-status-invoker')).toBe(
      ORDER,
    );
  });

  it('knows nothing of an invoker without a machine', () => {
    expect(returnsOf(jobArtefacts({ resources: { Machine: undefined } }), 'order-status-invoker')).toBeUndefined();
  });
});
