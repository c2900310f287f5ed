import { describe, expect, it } from 'vitest';
import type { CallerAnswer } from '../scenario/scenario.ts';
import type { AskEffect, Entry } from '../step/effect.ts';
import { callerTurn } from './caller-turn.ts';

function ask(entry: Partial<Entry> | null): AskEffect {
  const rules: Entry = { maximumLength: 5, terminator: '#', interdigitMilliseconds: 4000, cancelKey: true };
  const prompt = { text: 'Press.', milliseconds: 400, parts: [] };
  return { type: 'ask', block: 'it', prompt, firstKeyMilliseconds: 7000, entry: entry && { ...rules, ...entry } };
}

describe('callerTurn', () => {
  it.each<[string, Partial<Entry> | null, CallerAnswer, string | null, number]>([
    ['a key at a menu', null, { press: '1' }, '1', 0],
    ['the first of several keys at a menu', null, { enter: '21' }, '2', 0],
    ['silence at a menu, for as long as it waits', null, { silent: true }, null, 7000],
    ['silence where keys are entered', {}, { silent: true }, null, 7000],
    ['all the keys there can be', {}, { enter: '12345' }, '12345', 0],
    ['no more keys than there can be', {}, { enter: '123456' }, '12345', 0],
    ['fewer keys after the time for another', {}, { enter: '123' }, '123', 4000],
    ['one key pressed where several are entered', {}, { press: '1' }, '1', 4000],
    ['keys up to the one that ends them', {}, { enter: '123#45' }, '123', 0],
    ['keys up to the two that end them', { terminator: '**' }, { enter: '12**' }, '12', 0],
    ['nothing but the end', {}, { enter: '#' }, '', 0],
    ['what follows the cancel key', {}, { enter: '12*345#' }, '345', 0],
    ['the star as a key', { cancelKey: false }, { enter: '1*2#' }, '1*2', 0],
  ])('takes %s', (_what, entry, answer, keys, milliseconds) => {
    const turn = callerTurn(ask(entry), answer);

    expect(turn).toEqual({ keys, milliseconds });
  });
});
