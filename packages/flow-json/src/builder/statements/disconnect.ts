import type { Naming } from '../branch.ts';
import type { Statement } from '../statement.ts';

/** Disconnect: hang up. */
export function disconnect({ name }: Naming = {}): Statement {
  return {
    name: name ?? 'disconnect',
    type: 'DisconnectParticipant',
    parameters: {},
    arms: [],
    onward: { kind: 'end' },
  };
}
