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
    [{ SSML: '<speak>Fifteen <b>letters</b><break time="2s"/></speak>' }, 'Fifteen letters', 3000],
    [{ SSML: '<speak>Tom &amp; Ada<break time="500ms"/>.</speak>' }, 'Tom & Ada.', 1433],
    [{ PromptId: 'p-1' }, '[recording p-1]', 3000],
    [{ Media: media }, '[recording s3://b/]', 3000],
  ])('plays %j', (parameters, text, milliseconds) => {
    const move = messageParticipant.enter(visitOf(parameters, callOf({}, { attributes: { name: 'Ada' } })));

    expect(move).toEqual({ kind: 'wait', effect: { type: 'say', block: 'it', prompt: { text, milliseconds } } });
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
