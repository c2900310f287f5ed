import { describe, expect, it } from 'vitest';
import type { Action } from '../flow/flow.ts';
import { action, compare, flowOf, hangUp, invoke, loop, say } from '../rules/flow.fixture.ts';
import { pollingLoops } from './polling-loops.ts';

/** Counts turns; in each, something pauses, then a function is asked whether it is done. */
const poll = (turns: string, ...pauses: readonly Action[]) =>
  flowOf(
    loop('again', 'pause', 'bye', turns),
    ...pauses,
    invoke('ask', 'done', 'again'),
    compare('done', 'bye', 'again', { ComparisonValue: '$.External.status' }),
    hangUp('bye'),
  );
const breaks = say('pause', 'ask', { SSML: '<speak><break time="3s"/>One moment.<break time="500ms"/></speak>' });

describe('pollingLoops', () => {
  it('tells of each loop what it asks, and how long all its turns last for certain', () => {
    const [found, ...others] = pollingLoops(poll('20', breaks));

    expect(others).toEqual([]);
    expect(found?.loop.Identifier).toBe('again');
    expect(found?.calls.map(({ Identifier }) => Identifier)).toEqual(['ask']);
    expect(found?.seconds).toBe(70);
  });

  it('counts the shorter of two ways round, as a voice call and a chat take them', () => {
    const byChannel = [
      compare('pause', 'speak', 'wait', { ComparisonValue: '$.Channel' }),
      say('speak', 'ask', { SSML: '<speak><break time="4s"/></speak>' }),
      action('wait', 'Wait', { TimeLimitSeconds: '3' }, { NextAction: 'ask' }),
    ];

    expect(pollingLoops(poll('10', ...byChannel)).map(({ seconds }) => seconds)).toEqual([30]);
  });

  it.each([
    ['no turn lasts no time', '0', say('pause', 'ask', { PromptId: '${prompts.music}' }), 0],
    ['a recording may last long', '5', say('pause', 'ask', { PromptId: '${prompts.music}' }), Infinity],
    [
      'a break is no longer than Polly makes it',
      '5',
      say('pause', 'ask', { SSML: '<speak><break time="20s"/></speak>' }),
      50,
    ],
    ['speech counts nothing', '5', say('pause', 'ask', { Text: 'One moment, please.' }), 0],
  ])('%s', (_, turns, pause, seconds) => {
    expect(pollingLoops(poll(turns, pause)).map((found) => found.seconds)).toEqual([seconds]);
  });

  it('does not mind a Loop that says in turn what is said, and leaves alone one in which another goes round', () => {
    const second = say('second', 'ask', { SSML: '<speak>Two.<break time="2s"/></speak>' });

    expect(
      pollingLoops(poll('10', loop('pause', 'first', 'second', '1'), { ...breaks, Identifier: 'first' }, second)),
    ).toEqual([expect.objectContaining({ seconds: 20 })]);
    expect(
      pollingLoops(
        poll('10', loop('pause', 'inner', 'ask', '5'), {
          ...breaks,
          Identifier: 'inner',
          Transitions: { NextAction: 'pause' },
        }),
      ),
    ).toEqual([]);
  });

  it('finds the loop that polls in one that begins anew', () => {
    const { Actions } = poll('10', breaks);
    const anew = Actions.map((block) =>
      block.Identifier === 'done' ? compare('done', 'anew', 'again', { ComparisonValue: '$.External.status' }) : block,
    );

    const found = pollingLoops(flowOf(loop('anew', 'again', 'bye', '3'), ...anew));

    expect(found.map(({ loop, seconds }) => [loop.Identifier, seconds])).toEqual([['again', 35]]);
  });

  it('finds none where nobody knows how many turns there are, or nothing is asked', () => {
    expect(pollingLoops(poll('$.Attributes.turns', breaks))).toEqual([]);
    expect(pollingLoops(flowOf(loop('again', 'pause', 'bye', '3'), say('pause', 'again', {}), hangUp('bye')))).toEqual(
      [],
    );
  });
});
