import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';

const ON = { branches: branches({ Success: 'next' }) };

const ROWS: readonly Row[] = [
  [
    'turns logs on',
    oldModule('SetLoggingBehavior', { ...ON, parameters: parameters({ LoggingBehavior: 'Enable' }) }),
    [['UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, { next: 'next' }]],
  ],
  [
    'turns logs off',
    oldModule('SetLoggingBehavior', { ...ON, parameters: parameters({ LoggingBehavior: 'Disable' }) }),
    [['UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Disabled' }, { next: 'next' }]],
  ],
  [
    'has no place for an error branch',
    oldModule('SetLoggingBehavior', {
      branches: branches({ Success: 'next', Error: 'failed' }),
      parameters: parameters({ LoggingBehavior: 'Enable' }),
    }),
    [['UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }, { next: 'next' }]],
    /"Error" was left out/,
  ],
];

describe('setLoggingBehavior', () => {
  judgeRows(ROWS);
});
