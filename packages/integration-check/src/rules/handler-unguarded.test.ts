import { describe, expect, it } from 'vitest';
import { artefacts, foundBy, resource, template } from '../artefacts.fixture.ts';
import { handlerUnguarded } from './handler-unguarded.ts';

const unguarded = ['apps/order-status/function/handler.ts'];

const rule = resource('AWS::Events::Rule', {
  ScheduleExpression: 'rate(5 minutes)',
  Targets: [{ Arn: { Ref: 'Alias' } }],
});

describe('handlerUnguarded', () => {
  it.each([
    ['a schedule', template()],
    ['a scheduled rule', template({ Warming: rule })],
  ])('warns of a handler without a guard that %s pings', (_, given) => {
    expect(foundBy(handlerUnguarded, artefacts({ template: given, unguarded }))).toEqual([{ path: '' }]);
  });

  it.each([
    ['a guarded handler', artefacts({ unguarded: [] })],
    ['handlers that nobody looked at', artefacts()],
    ['a handler that nothing pings', artefacts({ template: template({ Warming: undefined }), unguarded })],
    [
      'a handler whose schedule is switched off',
      artefacts({
        template: template({
          Warming: resource('AWS::Scheduler::Schedule', { State: 'DISABLED', Target: { Arn: { Ref: 'Alias' } } }),
        }),
        unguarded,
      }),
    ],
  ])('has nothing to say of %s', (_, given) => {
    expect(foundBy(handlerUnguarded, given)).toEqual([]);
  });
});
