import { describe, expect, it } from 'vitest';
import { built } from '../built-flow.fixture.ts';

describe('disconnect', () => {
  it('hangs up and leads nowhere', () => {
    expect(built((call) => call.disconnect())).toEqual([
      { Identifier: 'disconnect', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ]);
  });
});
