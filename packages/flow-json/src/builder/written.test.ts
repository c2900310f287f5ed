import { describe, expect, it } from 'vitest';
import { FlowUsageError } from '../errors.ts';
import type { CallBranch } from './call.ts';
import { contactFlow } from './contact-flow.ts';
import type { Written } from './written.ts';

const twoBlocks: CallBranch = (call) => {
  call.say('Hello.', { name: 'hello' });
  call.disconnect({ name: 'bye' });
};

function writtenAs(written: Written, body = twoBlocks): string {
  return JSON.stringify(contactFlow({ name: 'Test' }, body, written).content.Actions);
}

describe('asWritten', () => {
  it('changes nothing where nothing is said', () => {
    expect(writtenAs({})).toBe(JSON.stringify(contactFlow({ name: 'Test' }, twoBlocks).content.Actions));
  });

  it('puts actions in order; those that are not named follow', () => {
    const written = JSON.parse(writtenAs({ order: ['bye'] })) as readonly { Identifier: string }[];

    expect(written.map(({ Identifier }) => Identifier)).toEqual(['bye', 'hello']);
  });

  it('writes keys in order, and what is empty where that is said', () => {
    const written = writtenAs({
      spelling: [
        { blocks: ['bye'], action: ['Identifier', 'Transitions', 'Type'], empty: [] },
        {
          action: ['Identifier', 'Type', 'Parameters', 'Transitions'],
          transitions: ['Conditions', 'NextAction', 'Errors'],
          error: ['ErrorType', 'NextAction'],
          empty: ['Conditions'],
        },
      ],
    });

    expect(written).toBe(
      JSON.stringify([
        {
          Identifier: 'hello',
          Type: 'MessageParticipant',
          Parameters: { Text: 'Hello.' },
          Transitions: {
            Conditions: [],
            NextAction: 'bye',
            Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'bye' }],
          },
        },
        { Identifier: 'bye', Transitions: {}, Type: 'DisconnectParticipant' },
      ]),
    );
  });

  it('leaves verbatim actions as they are', () => {
    const odd = { Type: 'X', Identifier: 'odd', Transitions: {} };

    const written = writtenAs({ spelling: [{ action: ['Identifier', 'Parameters', 'Transitions', 'Type'] }] }, (call) =>
      call.verbatim(odd),
    );

    expect(written).toBe(JSON.stringify([odd]));
  });

  it('begins where it is told to, though no block is there', () => {
    const { content } = contactFlow({ name: 'Test' }, () => undefined, { start: 'gone' });

    expect([content.StartAction, content.Actions]).toEqual(['gone', []]);
  });

  it('refuses an order of blocks that are not there', () => {
    expect(() => writtenAs({ order: ['gone'] })).toThrow(FlowUsageError);
  });
});
