import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { oldModule, type Row } from '../old-block.fixture.ts';

const ROWS: readonly Row[] = [
  ['hangs up', oldModule('Disconnect'), [['DisconnectParticipant', {}, {}]]],
  ['hangs up in a queue', oldModule('Disconnect'), [['DisconnectParticipant', {}, {}]], undefined, 'customerQueue'],
  ['ends a whisper', oldModule('Disconnect'), [['EndFlowExecution', {}, {}]], /refuses/, 'agentWhisper'],
  ['ends a hold flow', oldModule('Disconnect'), [['EndFlowExecution', {}, {}]], /refuses/, 'customerHold'],
];

describe('disconnect', () => {
  judgeRows(ROWS);
});
