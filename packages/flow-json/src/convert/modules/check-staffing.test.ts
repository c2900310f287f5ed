import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const WAYS = {
  next: 'failed',
  NoMatchingCondition: 'nobody',
  NoMatchingError: 'failed',
  'NumberGreaterThan 0': 'somebody',
};

function check(status: string, ...more: readonly JsonObject[]): JsonObject {
  return oldModule('CheckStaffing', {
    parameters: [...parameters({ Status: status }), ...more],
    branches: branches({ True: 'somebody', False: 'nobody', Error: 'failed' }),
  });
}

const ROWS: readonly Row[] = [
  ['counts who is free', check('Available'), [['CheckMetricData', { MetricType: 'NumberOfAgentsAvailable' }, WAYS]]],
  ['counts who is at work', check('Staffed'), [['CheckMetricData', { MetricType: 'NumberOfAgentsStaffed' }, WAYS]]],
  [
    'counts who is online, of an agent that is looked up',
    check('Online', { name: 'Agent', value: 'last', namespace: 'User Defined' }),
    [['CheckMetricData', { MetricType: 'NumberOfAgentsOnline', AgentId: '$.Attributes.last' }, WAYS]],
  ],
  [
    'counts for a queue',
    check('Online', { name: 'Queue', value: 'arn:queue' }),
    [['CheckMetricData', { MetricType: 'NumberOfAgentsOnline', QueueId: 'arn:queue' }, WAYS]],
  ],
  ['is not carried for a status that is not known', check('Happy'), [], /"Happy".*branch "Error"/],
];

describe('checkStaffing', () => {
  judgeRows(ROWS);
});
