import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, type Row } from '../old-block.fixture.ts';

const ROWS: readonly Row[] = [
  ['ends the flow', oldModule('Resume'), [['EndFlowExecution', {}, {}]], undefined, 'agentWhisper'],
  [
    'returns from a module',
    oldModule('ReturnFromFlowModule'),
    [['EndFlowModuleExecution', {}, {}]],
    undefined,
    'contactFlowModule',
  ],
  [
    'says that nothing returns from other flows',
    oldModule('ReturnFromFlowModule'),
    [['EndFlowModuleExecution', {}, {}]],
    /stands in a flow of the type CONTACT_FLOW, which does not take it/,
  ],
  [
    'reports a branch, because today it has none',
    oldModule('Resume', { branches: branches({ Error: 'failed' }) }),
    [['EndFlowExecution', {}, {}]],
    /"Error"/,
  ],
];

describe('resume', () => {
  judgeRows(ROWS);
});
