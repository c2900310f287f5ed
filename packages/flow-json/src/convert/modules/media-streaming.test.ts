import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const stream = (type: string, ...tracks: readonly string[]): JsonObject =>
  oldModule(type, {
    parameters: [...tracks.map((value) => ({ name: 'Track', value })), { name: 'MediaStreamTypes', value: 'Audio' }],
    branches: branches({ Success: 'next', Error: 'failed' }),
  });

const streams = (state: string, ...directions: readonly string[]) =>
  [
    'UpdateContactMediaStreamingBehavior',
    {
      MediaStreamingState: state,
      MediaStreamType: 'Audio',
      Participants: [{ ParticipantType: 'Customer', MediaDirections: directions }],
    },
    { next: 'next', NoMatchingError: 'failed' },
  ] as const;

const ROWS: readonly Row[] = [
  ['starts with what the customer says', stream('StartMediaStreaming', 'FromCustomer'), [streams('Enabled', 'From')]],
  ['starts with what the customer hears', stream('StartMediaStreaming', 'ToCustomer'), [streams('Enabled', 'To')]],
  ['stops both', stream('StopMediaStreaming', 'FromCustomer', 'ToCustomer'), [streams('Disabled', 'From', 'To')]],
  [
    'streams what the customer says where it names the customer, as blocks did before they named sides',
    oldModule('StopMediaStreaming', {
      parameters: parameters({ ParticipantTypes: 'Customer', MediaStreamTypes: 'Audio' }),
      branches: branches({ Success: 'next', Error: 'failed' }),
    }),
    [streams('Disabled', 'From')],
    /names the customer/,
  ],
  ['streams both where it names no side', stream('StartMediaStreaming'), [streams('Enabled', 'From', 'To')], /no side/],
];

describe('startMediaStreaming', () => {
  judgeRows(ROWS);
});
