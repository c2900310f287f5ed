import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';

import type { OldExport, OldModule } from './old-export.ts';
import { isUuid } from '../naming/uuid.ts';

/** The actions of one module, for the designer. */
export interface PlacedModule {
  readonly module: OldModule;
  readonly actions: readonly Pick<Action, 'Identifier'>[];
}

/** How far below its block the designer puts a further action of it. */
const BELOW = 150;

/**
 * What the console's designer shows: where blocks stand, and its notes on them, which have kept their shape over the languages.
 * The hash is that of the old text and stays behind.
 *
 * @param end the block that was added as an end; undefined where there is none
 */
export function metadataOf(old: OldExport, modules: readonly PlacedModule[], end: string | undefined): JsonObject {
  const { name, description, type, status, snapToGrid } = old.metadata;
  const entry = positionAt(old.metadata, 'entryPointPosition') ?? { x: 40, y: 40 };
  const notes = modules.flatMap(({ module, actions }) =>
    actions.map(({ Identifier }, index) => [Identifier, notesOn(module, Identifier, index)] as const),
  );
  const right = modules.reduce(
    (most, { module }) => Math.max(most, positionAt(module.metadata, 'position')?.x ?? 0),
    entry.x,
  );
  const ending =
    end === undefined ? [] : [[end, { position: { x: right + 280, y: entry.y }, ...friendly(end) }] as const];
  return {
    entryPointPosition: entry,
    ...Object.fromEntries(
      Object.entries({ snapToGrid, name, description, type, status }).filter(
        ([, value]) => ['string', 'boolean'].includes(typeof value) && value !== '',
      ),
    ),
    ActionMetadata: Object.fromEntries([...notes, ...ending]),
  };
}

/** The first action has the notes of the block; further ones stand below it. */
function notesOn({ metadata }: OldModule, identifier: string, index: number): JsonObject {
  const { x, y } = positionAt(metadata, 'position') ?? { x: 40, y: 40 };
  const position = { x, y: y + index * BELOW };
  return { ...(index === 0 ? structuredClone(metadata) : {}), position, ...friendly(identifier) };
}

function friendly(identifier: string): { readonly isFriendlyName?: true } {
  return isUuid(identifier) ? {} : { isFriendlyName: true };
}

function positionAt(object: JsonObject, key: string): { readonly x: number; readonly y: number } | undefined {
  const value: JsonValue | undefined = Object.hasOwn(object, key) ? object[key] : undefined;
  if (value === undefined || !isJsonObject(value)) return undefined;
  const { x, y } = value;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}
