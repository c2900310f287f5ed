import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emit } from './emit.ts';
import { anyFlow } from './flow/arbitrary-flow.fixture.ts';
import type { Action, Flow } from './flow/flow.ts';
import { layOut } from './lay-out.ts';
import { parse } from './parse.ts';

/** A flow in a spelling that no program of ours would choose. */
const ODD = `{ "Actions" : [
\t{"Type":"MessageParticipant", "Identifier":"a", "Parameters":{"Text":"caf\\u00e9 \\/", "2":1, "1":1.50, "n":1e3},
\t "Transitions":{"NextAction":"b"}, "Odd":[12345678901234567890, -0]},
\t{"Transitions":{ }, "Parameters":{ }, "Identifier":"b", "Type":"DisconnectParticipant"}
],
"Version":"2019-10-30","StartAction":"a", "Metadata":{"z":1.0,"a":{}} }`;

function read(text: string): Flow {
  const result = parse(text);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.flow;
}

describe('emit', () => {
  it('gives back what parse read, to the byte', () => {
    expect(emit(read(ODD))).toBe(ODD);
  });

  it('gives back an action that was written without transitions as it was', () => {
    const text =
      '{"Version":"2019-10-30","StartAction":"a","Actions":[{"Identifier":"a","Type":"DisconnectParticipant"}]}';

    expect(read(text).Actions[0]?.Transitions).toEqual({});
    expect(emit(read(text))).toBe(text);
    expect(emit(layOut(read(text)))).not.toContain('Transitions');
  });

  it('drops a byte order mark, which the service does not take', () => {
    expect(emit(read(`\uFEFF${ODD}`))).toBe(ODD);
  });

  it('keeps the spelling of actions that were not changed beside one that was', () => {
    const flow = read(ODD);
    const [first, last] = flow.Actions as readonly [Action, Action];

    const text = emit({ ...flow, StartAction: 'b', Actions: [first, { ...last, Identifier: 'c' }] });

    expect(text).toContain('"Text": "caf\\u00e9 \\/"');
    expect(text).toContain('"2": 1');
    expect(text.indexOf('"2": 1')).toBeLessThan(text.indexOf('"1": 1.50'));
    expect(text).toContain('12345678901234567890');
    expect(text).toContain('"z": 1.0');
    expect(JSON.parse(text)).toMatchObject({ StartAction: 'b', Actions: [{}, { Identifier: 'c' }] });
  });

  it('writes what the flow says now, where somebody changed it in place', () => {
    const flow = read(ODD);
    Object.assign(flow.Actions[1] ?? {}, { Identifier: 'changed' });

    expect(JSON.parse(emit(flow))).toEqual(flow);
  });

  it('keeps the actions when only the layout changes', () => {
    expect(emit(layOut(read(ODD)))).toContain('1.50');
  });

  it('is undone by parse, and undoes it, whatever the flow', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const text = emit(flow);

        expect(parse(text)).toEqual({ ok: true, flow });
        expect(emit(read(text))).toBe(text);
      }),
    );
  });
});
