import { convert, diffFlows, lint, parse, silences, type Flow } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { asOldExport } from './as-old-export.ts';
import { changed } from './changed.ts';
import { SHAPES } from './shapes.ts';

const SHAPED = Object.entries(SHAPES);

describe('SHAPES', () => {
  it.each(SHAPED)('%s is a flow that the service would take, of about the size that is asked for', (_, make) => {
    const flow = make(200);

    expect(parse(JSON.stringify(flow)).ok).toBe(true);
    expect(lint(flow).filter(({ code, severity }) => severity === 'error' && code.startsWith('WL1'))).toEqual([]);
    expect(flow.Actions.length).toBeGreaterThan(180);
    expect(flow.Actions.length).toBeLessThanOrEqual(200);
  });

  it.each(['functions', 'silent', 'nests', 'waits'])('%s is silent somewhere, so that the meter has work', (shape) => {
    expect(silences(SHAPES[shape]?.(200) ?? NONE).ways.length).toBeGreaterThan(0);
  });
});

describe('asOldExport', () => {
  it.each(SHAPED)('gives an old export of %s: every block is converted to one of the same type', (_, make) => {
    const flow = make(125);

    const converted = convert(asOldExport(flow));

    const types = ({ Actions }: Flow): readonly string[] => Actions.map(({ Type }) => Type);
    expect(converted.ok ? types(converted.flow) : converted.issues).toEqual(types(flow));
  });
});

describe('changed', () => {
  it.each(SHAPED)('leaves the shape of %s: the blocks are recognised under other names', (_, make) => {
    const flow = make(125);

    const { added, removed } = diffFlows(flow, changed(flow));

    expect([added, removed]).toEqual([[], []]);
  });
});

const NONE = { Version: '2019-10-30', StartAction: '', Actions: [] };
