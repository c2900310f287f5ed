import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { callOf, visitOf } from '../../fixtures/calls.ts';
import { messageParticipant } from './message-participant.ts';

const media = { Uri: 's3://b/$.Attributes.language.wav', SourceType: 'S3', MediaType: 'Audio' };

describe('messageParticipant', () => {
  it.each<[JsonObject, string, number]>([
    [{ Text: 'Fifteen letters' }, 'Fifteen letters', 1000],
    [{ Text: 'Hi $.Attributes.name.' }, 'Hi Ada.', 467],
    [{ Text: '$.Attributes.none' }, '', 0],
    [{ SSML: '<speak>Fifteen letters<break time="2s"/></speak>' }, 'Fifteen letters', 3000],
    [{ SSML: '<speak>Tom &amp; Ada<break time="500ms"/>.</speak>' }, 'Tom & Ada.', 1367],
    [{ SSML: '<speak><break time="3s"/></speak>' }, '', 3000],
    [{ SSML: '<speak>Hear <audio src="s3://b/1.wav"/></speak>' }, 'Hear [recording s3://b/1.wav]', 3267],
    [{ PromptId: 'p-1' }, '[recording p-1]', 3000],
    [{ Media: media }, '[recording s3://b/]', 3000],
  ])('plays %j', (parameters, text, milliseconds) => {
    const move = messageParticipant.enter(visitOf(parameters, callOf({}, { attributes: { name: 'Ada' } })));

    expect(move).toMatchObject({ kind: 'wait', effect: { type: 'say', block: 'it', prompt: { text, milliseconds } } });
  });

  it.each<[JsonObject, readonly (readonly [string, number, number])[]]>([
    [{ Text: 'Fifteen letters' }, [['Fifteen letters', 0, 1000]]],
    [{ Text: ' . ' }, []],
    [{ SSML: '<speak><break time="3s"/></speak>' }, []],
    [
      {
        SSML: '<speak><break time="1s"/>Fifteen <b>letters</b><break time="2s"/>.<break time="2s"/>Thanks!<break time="1s"/></speak>',
      },
      [
        ['Fifteen letters', 1000, 1933],
        ['Thanks!', 5933, 6400],
      ],
    ],
    [{ PromptId: 'p-1' }, [['[recording p-1]', 0, 3000]]],
  ])('says when it is heard: %j', (parameters, expected) => {
    const move = messageParticipant.enter(visitOf(parameters));

    const parts = expected.map(([text, from, until]) => ({ text, from, until }));
    expect(move).toMatchObject({ effect: { prompt: { parts } } });
  });

  it('sends a text at once on chat', () => {
    const move = messageParticipant.enter(visitOf({ Text: 'Hello' }, callOf({}, { channel: 'CHAT' })));

    expect(move).toMatchObject({ effect: { prompt: { text: 'Hello', milliseconds: 0 } } });
  });

  it.each<[string, JsonObject, 'VOICE' | 'CHAT']>([
    ['nothing to play', {}, 'VOICE'],
    ['a recording on chat', { PromptId: 'p-1' }, 'CHAT'],
    ['SSML on chat', { SSML: '<speak>Hi</speak>' }, 'CHAT'],
  ])('fails on %s', (_what, parameters, channel) => {
    const move = messageParticipant.enter(visitOf(parameters, callOf({}, { channel })));

    expect(move).toMatchObject({ kind: 'go', way: { kind: 'error', error: 'NoMatchingError' } });
  });

  it('ends the chain of Lambda blocks once it is spoken', () => {
    const visit = visitOf({ Text: 'Hello' }, callOf({ chainMilliseconds: 19_000 }));

    const move = messageParticipant.resume?.(visit, { type: 'spoken', at: 5 });

    expect(move).toEqual({ kind: 'go', way: { kind: 'next' }, changes: { chainMilliseconds: 0 } });
  });
});
