import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { action } from '../rules/flow.fixture.ts';
import { isPromptPath, promptsOf } from './prompts.ts';

describe('promptsOf', () => {
  it.each<[what: string, parameters: JsonObject, found: readonly (readonly [text: string, place: string])[]]>([
    ['a text', { Text: 'Hello.' }, [['Hello.', 'Text']]],
    ['SSML as it is written', { SSML: '<speak>Hello.</speak>' }, [['<speak>Hello.</speak>', 'SSML']]],
    [
      'the texts of a row of messages',
      { Messages: [{ Text: 'One.' }, { PromptId: 'p' }, { SSML: 'Two.' }], InterruptFrequencySeconds: '5' },
      [
        ['One.', 'Messages,0,Text'],
        ['Two.', 'Messages,2,SSML'],
      ],
    ],
    ['no recording', { PromptId: 'arn:aws:connect:::prompt/p' }, []],
    ['nothing that is no text', { Text: { a: 'b' }, Messages: ['Hello.', null] }, []],
    ['nothing in messages that are none', { Messages: 'Hello.' }, []],
  ])('finds %s', (_, parameters, found) => {
    const prompts = promptsOf(action('a', 'MessageParticipant', parameters));

    expect(prompts.map(({ text, place }) => [text, place.join()])).toEqual(found);
    expect(prompts.every(({ place }) => isPromptPath(`Parameters.${pathOf(place)}`))).toBe(true);
  });

  it('finds none where there are no parameters', () => {
    expect(promptsOf({ Identifier: 'a', Type: 'MessageParticipant', Transitions: {} })).toEqual([]);
  });
});

function pathOf(place: readonly (string | number)[]): string {
  return place.join('.').replace(/\.(\d+)\./, '[$1].');
}
