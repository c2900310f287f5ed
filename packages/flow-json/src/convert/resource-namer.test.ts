import { describe, expect, it } from 'vitest';
import { parseResourceReference } from '../flow/resource-reference.ts';
import { resourceNamer } from './resource-namer.ts';

describe('resourceNamer', () => {
  it('writes names as flows carry them', () => {
    const named = resourceNamer();

    expect(named('queues', 'Basic Queue')).toBe('${queues.Basic-Queue}');
    expect(named('prompts', 'Beep.wav')).toBe('${prompts.Beep-wav}');
    expect(named('queues', '!?')).toBe('${queues.unnamed}');
  });

  it('calls one thing the same every time, and two things never the same', () => {
    const named = resourceNamer();

    expect(['a b', 'a-b', 'a b', 'a.b'].map((name) => named('flows', name))).toEqual([
      '${flows.a-b}',
      '${flows.a-b-2}',
      '${flows.a-b}',
      '${flows.a-b-3}',
    ]);
    expect(named('queues', 'a b')).toBe('${queues.a-b}');
  });

  it.each(['', 'Ünïcode', '__proto__', '${queues.x}', 'a}b', '\u{1F3B5}'])(
    'writes "%s" so that it can be read back',
    (name) => {
      expect(parseResourceReference(resourceNamer()('queues', name))?.kind).toBe('queues');
    },
  );
});
