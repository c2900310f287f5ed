import type { Action, Flow } from '../flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { layOut } from '../lay-out.ts';

/** Room between what stood there and what is new, in the designer's units. */
const GAP = 200;

/**
 * Gives new blocks their places in the designer, in a strip below all the others, which stay where they are. A flow that gives no
 * places is left so. Performs no I/O; the same flow gives the same places.
 */
export function placeBelow(metadata: JsonValue | undefined, added: readonly Action[]): JsonValue | undefined {
  const [first] = added;
  if (first === undefined || !isJsonObject(metadata) || !isJsonObject(metadata['ActionMetadata'])) return metadata;
  const known = metadata['ActionMetadata'];
  const strip = placesOf({ Version: '', StartAction: first.Identifier, Actions: added });
  const below = Math.max(0, ...Object.values(known).map((one) => positionOf(one)?.y ?? 0)) + GAP;
  const top = Math.min(...Object.values(strip).map((one) => positionOf(one)?.y ?? 0));
  const moved = Object.entries(strip).map(([identifier, one]) => [identifier, movedDown(one, below - top)] as const);
  return { ...metadata, ActionMetadata: { ...known, ...Object.fromEntries(moved) } };
}

function placesOf(flow: Flow): JsonObject {
  const { Metadata } = layOut(flow);
  const places = isJsonObject(Metadata) ? Metadata['ActionMetadata'] : undefined;
  return isJsonObject(places) ? places : {};
}

function movedDown(place: JsonValue, by: number): JsonValue {
  const position = positionOf(place);
  if (!isJsonObject(place) || position === undefined) return place;
  return { ...place, position: { x: position.x, y: position.y + by } };
}

function positionOf(place: JsonValue): { readonly x: number; readonly y: number } | undefined {
  const position = isJsonObject(place) ? place['position'] : undefined;
  if (!isJsonObject(position)) return undefined;
  const { x, y } = position;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}
