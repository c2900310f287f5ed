import { describe } from 'vitest';
import { judgeRows } from '../judge-rows.fixture.ts';
import { branches, oldModule, parameters, type Row } from '../old-block.fixture.ts';
import type { JsonObject } from '../../json.ts';

const record = (values: Readonly<Record<string, string>>): JsonObject =>
  oldModule('SetRecordingBehavior', { parameters: parameters(values), branches: branches({ Success: 'next' }) });

const BOTH = { RecordingBehaviorOption: 'Enable', RecordingParticipantOption: 'Both' };
const ANALYSED = { ...BOTH, AnalyticsBehaviorOption: 'Enable', AnalyticsLanguageLocaleCode: 'en-US' };

const recorded = (participants: readonly string[], analytics: JsonObject = {}) =>
  [
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: participants }, ...analytics },
    { next: 'next' },
  ] as const;

const analysed = (more: JsonObject, mode: string): JsonObject => ({
  AnalyticsBehavior: {
    Enabled: 'True',
    AnalyticsLanguage: 'en-US',
    ...more,
    ChannelConfiguration: { Chat: { AnalyticsModes: [] }, Voice: { AnalyticsModes: [mode] } },
  },
});

const ROWS: readonly Row[] = [
  ['records both sides', record(BOTH), [recorded(['Agent', 'Customer'])]],
  ['records the agent', record({ ...BOTH, RecordingParticipantOption: 'Agent' }), [recorded(['Agent'])]],
  ['records the customer', record({ ...BOTH, RecordingParticipantOption: 'Customer' }), [recorded(['Customer'])]],
  ['records nobody', record({ ...BOTH, RecordingBehaviorOption: 'Disable' }), [recorded([])]],
  [
    'analyses while the call runs, and redacts',
    record({
      ...ANALYSED,
      AnalyticsCustomVocabulary: 'None',
      AnalyticsRedactionOption: 'Enable',
      AnalyticsRedactionPolicy: 'RedactedOnly',
      AnalyticsMode: 'RealTime',
    }),
    [
      recorded(
        ['Agent', 'Customer'],
        analysed({ AnalyticsRedactionBehavior: 'Enabled', AnalyticsRedactionResults: 'RedactedOnly' }, 'RealTime'),
      ),
    ],
  ],
  [
    'analyses after the call',
    record({ ...ANALYSED, AnalyticsMode: 'PostContact' }),
    [
      recorded(
        ['Agent', 'Customer'],
        analysed({ AnalyticsRedactionBehavior: 'Disabled', AnalyticsRedactionResults: 'None' }, 'PostContact'),
      ),
    ],
  ],
  [
    'does not analyse a call of which one side is recorded',
    record({ ...ANALYSED, RecordingParticipantOption: 'Agent' }),
    [recorded(['Agent'])],
    /not both sides/,
  ],
  [
    'leaves out a vocabulary, which blocks do not choose today',
    record({ ...ANALYSED, AnalyticsCustomVocabulary: 'Wines' }),
    [
      recorded(
        ['Agent', 'Customer'],
        analysed({ AnalyticsRedactionBehavior: 'Disabled', AnalyticsRedactionResults: 'None' }, 'PostContact'),
      ),
    ],
    /"Wines"/,
  ],
  [
    'records both where it does not know whom',
    record({ ...BOTH, RecordingParticipantOption: 'Everyone' }),
    [recorded(['Agent', 'Customer'])],
    /"Everyone"/,
  ],
];

describe('setRecordingBehavior', () => {
  judgeRows(ROWS);
});
