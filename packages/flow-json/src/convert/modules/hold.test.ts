import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next', Error: 'failed' }) };
const WAYS = { next: 'next', NoMatchingError: 'failed' };

const puts = (state: string) =>
  ['UpdatePreviousContactParticipantState', { PreviousContactParticipantState: state }, WAYS] as const;

const ROWS: readonly Row[] = [
  [
    'puts the agent on hold',
    oldModule('UpdateAgentState', { ...ON, parameters: parameters({ State: 'AgentOnHold' }) }),
    [puts('AgentOnHold')],
  ],
  [
    'puts the customer on hold',
    oldModule('HoldCustomerOrAgent', { ...ON, parameters: parameters({ Option: 'Customer on hold' }) }),
    [puts('CustomerOnHold')],
  ],
  [
    'brings both together',
    oldModule('HoldCustomerOrAgent', { ...ON, parameters: parameters({ Type: 'Conference all' }) }),
    [puts('OffHold')],
  ],
  ['is not carried where it does not say who', oldModule('UpdateAgentState', ON), [], /who is put on hold/],
];

describe('hold', () => {
  judgeRows(ROWS);
});
