import { action, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import { isOn, textAt } from '../values.ts';
import type { JsonObject } from '../../json.ts';

/** Chooses who is recorded, and what is made of the recording. Today's form of the block takes no error branch. */
export const setRecordingBehavior: ModuleConverter = {
  parameters: [
    'RecordingBehaviorOption',
    'RecordingParticipantOption',
    'AnalyticsBehaviorOption',
    'AnalyticsLanguageLocaleCode',
    'AnalyticsCustomVocabulary',
    'AnalyticsRedactionOption',
    'AnalyticsRedactionPolicy',
    'AnalyticsMode',
  ],
  convert: (block) => {
    const recorded = recordedParticipants(block);
    const analytics = isOn(block, 'AnalyticsBehaviorOption') ? analyticsOf(block, recorded) : undefined;
    return [
      action(
        block.identifier,
        'UpdateContactRecordingBehavior',
        {
          RecordingBehavior: { RecordedParticipants: recorded },
          ...(analytics === undefined ? {} : { AnalyticsBehavior: analytics }),
        },
        { NextAction: onward(block) },
      ),
    ];
  },
};

function recordedParticipants(block: Block): readonly string[] {
  if (!isOn(block, 'RecordingBehaviorOption')) return [];
  const who = textAt(block, 'RecordingParticipantOption');
  if (who === 'Agent' || who === 'Customer') return [who];
  if (who !== 'Both') block.note(`It records "${who ?? ''}", which is not known; agent and customer are recorded.`);
  return ['Agent', 'Customer'];
}

function analyticsOf(block: Block, recorded: readonly string[]): JsonObject | undefined {
  if (recorded.length < 2) {
    block.note('It analyses a call of which not both sides are recorded; today that takes both, so it is left out.');
    return undefined;
  }
  const vocabulary = textAt(block, 'AnalyticsCustomVocabulary') ?? 'None';
  if (vocabulary !== 'None') {
    block.note(`The custom vocabulary "${vocabulary}" was left out; today it is a setting of the instance.`);
  }
  const language = textAt(block, 'AnalyticsLanguageLocaleCode');
  const redacts = isOn(block, 'AnalyticsRedactionOption');
  return {
    Enabled: 'True',
    ...(language === undefined ? {} : { AnalyticsLanguage: language }),
    AnalyticsRedactionBehavior: redacts ? 'Enabled' : 'Disabled',
    AnalyticsRedactionResults: redacts ? (textAt(block, 'AnalyticsRedactionPolicy') ?? 'RedactedAndOriginal') : 'None',
    ChannelConfiguration: {
      Chat: { AnalyticsModes: [] },
      Voice: { AnalyticsModes: [textAt(block, 'AnalyticsMode') === 'RealTime' ? 'RealTime' : 'PostContact'] },
    },
  };
}
