import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowName } from './flow-name.ts';

const stackName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,127}$/);
const integration = fc.stringMatching(/^[a-z][a-z0-9]{0,18}(-[a-z0-9]{1,20})?$/);

describe('flowName', () => {
  it('names stack and integration', () => {
    expect(flowName('CallCentre-prod', 'order-status')).toBe('CallCentre-prod order-status');
  });

  it('says it once where stack and integration are called the same', () => {
    expect(flowName('order-status', 'order-status')).toBe('order-status');
  });

  it('fits into 127 characters and keeps the integration', () => {
    fc.assert(
      fc.property(stackName, integration, (stack, name) => {
        const flow = flowName(stack, name);

        expect(flow.length).toBeLessThanOrEqual(127);
        expect(flow).toContain(name);
      }),
    );
  });

  it('never gives two stacks, or two integrations of one, the same name', () => {
    const owner = fc.record({ stack: stackName, name: integration });

    fc.assert(
      fc.property(owner, owner, (a, b) => {
        const same = a.stack === b.stack && a.name === b.name;

        expect(flowName(a.stack, a.name) === flowName(b.stack, b.name)).toBe(same);
      }),
    );
  });

  it('tells stacks apart whose long names differ at the end', () => {
    const long = 'x'.repeat(127);

    expect(flowName(`${long}a`, 'order-status')).not.toBe(flowName(`${long}b`, 'order-status'));
  });
});
