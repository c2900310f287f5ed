import { describe, expect, it } from 'vitest';
import { block, cases, flowOf, hangUp, invoke, orderFlow, say } from '../../fixtures/flows.ts';
import { playCall } from '../runner/play-call.ts';
import { transcript } from './transcript.ts';

describe('transcript', () => {
  it('tells a call second by second', async () => {
    const menu = block(
      'menu',
      'GetParticipantInput',
      { Text: 'Press one for your order.', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      cases({ '1': 'look-up' }, 'menu', { NoMatchingCondition: 'menu', InputTimeLimitExceeded: 'menu' }),
    );
    const order = orderFlow();
    const flow = flowOf(menu, ...order.Actions);
    const trace = await playCall({
      flow,
      scenario: {
        description: 'A caller who hesitates, and an order that has shipped',
        caller: [{ silent: true }, { press: '1' }],
        functions: {
          'order-status': { latencyMilliseconds: 80, coldStartMilliseconds: 1120, answer: { state: 'shipped' } },
        },
      },
    });

    expect(transcript(trace)).toMatchInlineSnapshot(`
      "A caller who hesitates, and an order that has shipped

        0.0 s  ▸ "Press one for your order."
        1.7 s  ◂ nothing pressed for 5.0 s
        6.7 s  ▸ "Press one for your order."
        8.3 s  ◂ presses 1
        8.3 s  … 1.2 s of silence (order-status)
                 order-status (cold start) answered after 1.2 s
        9.5 s  ▸ "Your order is shipped."
       11.0 s  ■ Disconnected after 11.0 s; longest silence 1.2 s.
      "
    `);
  });

  it('tells what went wrong behind', async () => {
    const trace = await playCall({
      flow: orderFlow(),
      scenario: { functions: { 'order-status': { latencyMilliseconds: 3000, fails: 'error' } } },
    });

    expect(transcript(trace)).toMatchInlineSnapshot(`
      "  0.0 s  ▸ "Thanks for calling. One moment."
        2.1 s  … 8.0 s of silence (order-status)
                 order-status (cold start) failed after 3.0 s: Error: The scenario says that this call fails
                 order-status (attempt 2) failed after 3.0 s: Error: The scenario says that this call fails
                 order-status (attempt 3) failed after 3.0 s, when nobody waited any more: Error: The scenario says that this call fails
       10.1 s  ✗ lambda-time-limit: "order-status" had not answered when the block's 8 s were over (attempt 3).
       10.1 s  ▸ "Please call again later."
       11.7 s  ■ Disconnected after 11.7 s; longest silence 8.0 s.
      "
    `);
  });

  it.each([
    [
      'a caller who hangs up',
      flowOf(invoke('f', 'bye', 'bye'), hangUp),
      '6.0 s  ■ The caller hung up after 6.0 s; longest silence 6.0 s.',
    ],
    [
      'a block that is not simulated',
      flowOf(block('w', 'ShowView')),
      '0.0 s  ✗ "w" is a ShowView; the simulator plays ',
    ],
    ['an empty prompt', flowOf(say('e', '$.Attributes.none', 'bye'), hangUp), '0.0 s  ▸ (an empty prompt)'],
    [
      'a transfer',
      flowOf(block('t', 'TransferToFlow', { ContactFlowId: '${flows.billing}' })),
      '0.0 s  → to the flow "billing"',
    ],
  ])('tells of %s', async (_what, flow, line) => {
    const functions = { 'order-status': { latencyMilliseconds: 7000, answer: {} } };
    const trace = await playCall({ flow, scenario: { functions, hangsUpAfterSilenceSeconds: 6 } });

    const told = transcript(trace);

    expect(told).toContain(line);
  });
});
