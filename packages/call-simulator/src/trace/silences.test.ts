import { describe, expect, it } from 'vitest';
import { silencesOf } from './silences.ts';
import type { TraceEvent } from './trace.ts';

const SAY = 'MessageParticipant';
const CALL = 'InvokeLambdaFunction';
const ASK = 'GetParticipantInput';

const enter = (at: number, blockType: string): TraceEvent => ({ type: 'entered', at, block: blockType, blockType });
const hear = (at: number, until: number, text = 'Hello', block = SAY): TraceEvent => ({
  type: 'heard',
  at,
  until,
  block,
  text,
  parts: text.trim() === '' ? [] : [{ at, until, text }],
  interrupted: false,
});
/** A prompt that is spoken in these stretches. */
const pause = (at: number, until: number, ...spoken: readonly (readonly [number, number])[]): TraceEvent => ({
  type: 'heard',
  at,
  until,
  block: SAY,
  text: 'Hello',
  parts: spoken.map(([from, to]) => ({ at: from, until: to, text: 'Hello' })),
  interrupted: false,
});
const end = (at: number): TraceEvent => ({ type: 'ended', at, outcome: 'disconnected' });
const invoked = (at: number, until: number, name: string): TraceEvent => ({
  type: 'invoked',
  at,
  until,
  block: CALL,
  function: name,
  attempt: 1,
  cold: false,
  parameters: {},
  outcome: { kind: 'answered', response: '{}' },
  functionMilliseconds: until - at,
  seen: true,
});

const TABLE: readonly (readonly [string, readonly TraceEvent[], readonly (readonly [number, number, string])[]])[] = [
  ['none while a prompt plays', [enter(0, SAY), hear(0, 500), enter(500, 'DisconnectParticipant'), end(500)], []],
  [
    'one between two prompts, for all blocks in it',
    [
      enter(0, SAY),
      hear(0, 500),
      enter(500, CALL),
      invoked(500, 1500, 'a'),
      enter(1500, 'Compare'),
      enter(1500, CALL),
      invoked(1500, 1800, 'b'),
      invoked(1800, 2000, 'b'),
      enter(2000, SAY),
      hear(2000, 3000),
      end(3000),
    ],
    [[500, 2000, 'a b']],
  ],
  ['one from the start of the call', [enter(0, CALL), enter(700, SAY), hear(700, 900), end(900)], [[0, 700, '']]],
  ['one to the end of the call', [enter(0, SAY), hear(0, 500), enter(500, CALL), end(4500)], [[500, 4500, '']]],
  [
    'one across an empty prompt',
    [enter(0, CALL), enter(1000, SAY), hear(1000, 1000, ' '), enter(1000, CALL), end(3000)],
    [[0, 3000, '']],
  ],
  [
    'none while the caller is asked',
    [
      enter(0, ASK),
      hear(0, 500, 'Press one.', ASK),
      { type: 'asked', at: 500, until: 5500, block: ASK },
      { type: 'answered', at: 5500, block: ASK, turnMilliseconds: 5000, keys: null },
      enter(5500, CALL),
      end(6000),
    ],
    [[5500, 6000, '']],
  ],
  [
    'those in a prompt that pauses, with what is silent before and behind it',
    [enter(0, CALL), enter(1000, SAY), pause(1000, 9000, [2000, 3000], [4000, 5000]), enter(9000, CALL), end(9500)],
    [
      [0, 2000, ''],
      [3000, 4000, ''],
      [5000, 9500, ''],
    ],
  ],
  [
    'one across prompts of nothing but pauses, for the function that a Wait waits for',
    [
      enter(0, SAY),
      hear(0, 500),
      enter(500, 'Wait'),
      { type: 'waited', at: 500, until: 6000, block: 'w', functions: ['job'], end: 'LambdaReturned' },
      enter(500, SAY),
      pause(500, 3000),
      pause(3000, 6000),
      end(6000),
    ],
    [[500, 6000, 'job']],
  ],
  [
    'two around a message that takes no time',
    [enter(0, CALL), enter(1000, SAY), hear(1000, 1000), enter(1000, CALL), end(3000)],
    [
      [0, 1000, ''],
      [1000, 3000, ''],
    ],
  ],
  [
    'none behind the end of the call, where a function still writes its log',
    [
      enter(0, SAY),
      hear(0, 500),
      enter(500, CALL),
      { type: 'logged', at: 9000, block: 'b', function: 'a', attempt: 1, stream: 'stdout', text: 'x' },
      end(2500),
    ],
    [[500, 2500, '']],
  ],
];

describe('silencesOf', () => {
  it.each(TABLE)('finds %s', (_what, events, expected) => {
    const silences = silencesOf(events);

    expect(silences.map(({ at, until, functions }) => [at, until, functions.join(' ')])).toEqual(expected);
  });
});
