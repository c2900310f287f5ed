import { describe, expect, it } from 'vitest';
import { isProbe } from './is-probe.ts';
import { withWarmGuard } from './with-warm-guard.ts';

const call = { Name: 'ContactFlowEvent', Details: { ContactData: {}, Parameters: {} } };
const probe = { ...call, warmline: { probe: true } };

describe('isProbe', () => {
  it('knows a call by the mark beside it', () => {
    expect(isProbe(probe)).toBe(true);
  });

  it.each([
    ['a call', call],
    [
      'a call whose flow sends the mark',
      { ...call, Details: { ...call.Details, Parameters: { warmline: { probe: true } } } },
    ],
    ['a mark without a call', { warmline: { probe: true } }],
    ['a mark that is merely truthy', { ...call, warmline: { probe: 'true' } }],
    ['nothing', undefined],
    ['an event that cannot be looked at', Proxy.revocable({}, {}).proxy],
  ])('does not take %s for one', (_what, event) => {
    expect(isProbe(event)).toBe(false);
  });

  it('reaches the handler, like a call', () => {
    const handler: (event: unknown) => unknown = withWarmGuard((event: unknown) => event);

    expect(handler({ ...probe, warmline: { probe: true, ping: true } })).toMatchObject({ Name: 'ContactFlowEvent' });
  });
});
