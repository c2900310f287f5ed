import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFlow, deepFrozen } from './flow/arbitrary-flow.fixture.ts';
import type { Flow } from './flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { layOut } from './lay-out.ts';
import { compare, flowOf, hangUp, leading, loop, say } from './rules/flow.fixture.ts';

/** Size of a block in the designer, with its branch labels left out: what must not overlap. */
const BLOCK = { width: 200, height: 130 };

interface Position {
  readonly x: number;
  readonly y: number;
}

function metadataOf(flow: Flow): JsonObject {
  return isJsonObject(flow.Metadata) ? flow.Metadata : {};
}

function positionsOf(flow: Flow): Record<string, Position> {
  const entries = metadataOf(flow)['ActionMetadata'] as unknown as Readonly<
    Record<string, { readonly position: Position }>
  >;
  return Object.fromEntries(
    flow.Actions.map(({ Identifier }) => [Identifier, entries[Identifier]?.position ?? { x: NaN, y: NaN }]),
  );
}

function overlap(one: Position, other: Position): boolean {
  return Math.abs(one.x - other.x) < BLOCK.width && Math.abs(one.y - other.y) < BLOCK.height;
}

function expectTidy(flow: Flow): void {
  const entry = metadataOf(flow)['entryPointPosition'] as unknown as Position;
  const positions = Object.values(positionsOf(flow));
  const crossing = positions.flatMap((one, index) => positions.slice(index + 1).filter((other) => overlap(one, other)));

  expect(crossing).toEqual([]);
  for (const { x, y } of positions) {
    expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
    expect(x).toBeGreaterThan(entry.x);
    expect(y).toBeGreaterThanOrEqual(0);
  }
}

/** A flow with branches that meet, jump back and jump far. */
function largeFlow(size: number): Flow {
  const identifier = (index: number): string => (index >= size - 1 ? 'bye' : `block ${index}`);
  const blocks = Array.from({ length: size - 1 }, (_, index) => {
    if (index % 7 === 3) return compare(identifier(index), identifier(index + 2), identifier(index + 1));
    if (index % 11 === 5) return loop(identifier(index), identifier(Math.max(0, index - 3)), identifier(index + 1));
    return index % 5 === 4
      ? leading(say(identifier(index), ''), { NextAction: identifier(index + 9) })
      : say(identifier(index), identifier(index + 1));
  });
  return flowOf(...blocks, hangUp('bye'));
}

describe('layOut', () => {
  it('goes from left to right in the order of the call', () => {
    const flow = layOut(flowOf(say('one', 'two'), say('two', 'three'), hangUp('three')));

    const { one, two, three } = positionsOf(flow);
    expect([one?.y, two?.y, three?.y]).toEqual([one?.y, one?.y, one?.y]);
    expect((two?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThan(BLOCK.width);
    expect((three?.x ?? 0) - (two?.x ?? 0)).toBeGreaterThan(BLOCK.width);
  });

  it('puts the start to the left of all others, wherever it stands in the document and whatever leads back to it', () => {
    const flow = layOut({
      ...flowOf(hangUp('bye'), say('two', 'one'), compare('one', 'two', 'bye')),
      StartAction: 'one',
    });

    const { one, ...others } = positionsOf(flow);
    for (const { x } of Object.values(others)) expect(x).toBeGreaterThan(one?.x ?? Infinity);
  });

  it('puts branches one above the other', () => {
    const flow = layOut(flowOf(compare('check', 'yes', 'no'), say('yes', 'bye'), say('no', 'bye'), hangUp('bye')));

    const { yes, no } = positionsOf(flow);
    expect(yes?.x).toBe(no?.x);
    expect(yes?.y).not.toBe(no?.y);
  });

  it('gives no room to targets that are gone', () => {
    const whole = layOut(flowOf(compare('check', 'bye', 'bye'), hangUp('bye')));

    const broken = layOut(flowOf(compare('check', 'gone', 'bye'), hangUp('bye')));

    expect(broken.Metadata).toEqual(whole.Metadata);
  });

  it('lays out a flow of 250 actions, none over another', () => {
    const started = performance.now();

    const flow = layOut(largeFlow(250));

    expectTidy(flow);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('lays out any flow, with targets that are gone and names that every object has', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expectTidy(layOut(deepFrozen(flow)));
      }),
    );
  });

  it('gives the same positions to the same flow', () => {
    const flow = largeFlow(60);

    expect(JSON.stringify(layOut(flow))).toBe(JSON.stringify(layOut(structuredClone(flow))));
  });

  it('changes nothing when it is done twice', () => {
    const once = layOut(largeFlow(60));

    expect(JSON.stringify(layOut(once))).toBe(JSON.stringify(once));
  });

  it('keeps other metadata, of the flow and of its actions', () => {
    const Metadata: JsonValue = {
      name: 'Main',
      snapToGrid: false,
      entryPointPosition: { x: 9, y: 9 },
      ActionMetadata: {
        bye: { position: { x: 7, y: 7 }, parameters: { Text: { displayName: 'Goodbye' } }, isFriendlyName: false },
        gone: { position: { x: 8, y: 8 } },
      },
    };

    const flow = layOut({ ...flowOf(hangUp('bye')), Metadata });

    expect(flow.Metadata).toEqual({
      name: 'Main',
      snapToGrid: false,
      entryPointPosition: { x: 40, y: 40 },
      ActionMetadata: {
        bye: { position: { x: 260, y: 40 }, parameters: { Text: { displayName: 'Goodbye' } }, isFriendlyName: false },
        gone: { position: { x: 8, y: 8 } },
      },
    });
  });

  it('marks names that people gave, not those that a console made up', () => {
    const flow = layOut(
      flowOf(say('hello', '0f6a8f1e-0b5e-4c1e-9d7e-3a1b2c3d4e5f'), hangUp('0f6a8f1e-0b5e-4c1e-9d7e-3a1b2c3d4e5f')),
    );

    const { ActionMetadata } = metadataOf(flow) as { ActionMetadata: JsonObject };
    expect(ActionMetadata['hello']).toHaveProperty('isFriendlyName', true);
    expect(ActionMetadata['0f6a8f1e-0b5e-4c1e-9d7e-3a1b2c3d4e5f']).not.toHaveProperty('isFriendlyName');
  });

  it.each([null, 'metadata', [1]])('replaces metadata that are %j', (Metadata) => {
    const flow = layOut({ ...flowOf(hangUp('bye')), Metadata });

    expect(Object.keys(metadataOf(flow))).toEqual(['entryPointPosition', 'ActionMetadata']);
  });

  it('leaves the actions as they are', () => {
    const flow = largeFlow(20);

    expect(layOut(flow).Actions).toEqual(flow.Actions);
  });
});
