import { compare, flowOf, hangUp, invoke, loop, say } from '../../rules/flow.fixture.ts';

const UUID = '3f2a81c0-6f1d-4c55-9e4e-0d6a53f0c001';
const OTHER_UUID = '9b1c22d4-0000-4c55-9e4e-0d6a53f0c002';

/** A flow before and after a change in which something of every kind happens. */
export const VERSIONS = {
  before: flowOf(
    say('hello', 'look-up', { Text: 'Thanks for calling.' }),
    invoke('look-up', 'known', 'sorry', { InvocationTimeLimitSeconds: '5' }),
    compare('known', 'say-state', 'sorry'),
    say('say-state', UUID, { Text: 'Your order is $.External.state.' }),
    say('sorry', UUID, { Text: 'Sorry, *something* went wrong.' }),
    hangUp(UUID),
  ),
  after: flowOf(
    say('hello', 'turns', { Text: 'Thanks for ringing.' }),
    loop('turns', 'look-up', 'sorry'),
    invoke('look-up', 'known', 'turns', { InvocationTimeLimitSeconds: '3' }),
    compare('known', 'tell-state', 'sorry'),
    say('tell-state', OTHER_UUID, { Text: 'Your order is $.External.state.' }),
    say('sorry', OTHER_UUID, { Text: 'Sorry, *something* went wrong.' }),
    hangUp(OTHER_UUID),
  ),
};
