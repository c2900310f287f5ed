import { parse } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { flowOf } from '../testing/silent-flows.ts';
import { blockNaming } from './block-naming.ts';

const UUID = '163ee52e-6f1d-4c55-9e4e-0d6a53f0c001';
const OTHER = 'aaaaaaaa-6f1d-4c55-9e4e-0d6a53f0c001';

/** The text as a flow with a block of a UUID, and one that somebody named, has it. */
function named(text: string): string {
  const parsed = parse(
    flowOf({
      [UUID]: { parameters: { Text: 'Thanks for calling.' }, next: 'bye' },
      bye: { type: 'DisconnectParticipant' },
    }),
  );
  return parsed.ok ? blockNaming(parsed.flow)(text) : '';
}

describe('blockNaming', () => {
  test.each([
    [
      'a block of a UUID by what it says',
      `The block "${UUID}" waits.`,
      'The block Play prompt “Thanks for calling.” (163ee52e) waits.',
    ],
    [
      'each of several',
      `"${UUID}", "bye", "${UUID}"`,
      'Play prompt “Thanks for calling.” (163ee52e), "bye", Play prompt “Thanks for calling.” (163ee52e)',
    ],
    ['no UUID that is no block', `The queue "${OTHER}" is none.`, `The queue "${OTHER}" is none.`],
    ['no UUID in another text', `arn:aws:connect:x/queue/${UUID}`, `arn:aws:connect:x/queue/${UUID}`],
  ])('calls %s', (_, text, expected) => {
    expect(named(text)).toBe(expected);
  });
});
