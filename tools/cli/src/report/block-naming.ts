import { blockNames, type Flow } from '@warmline/flow-json';

/** Makes a text for people of one that names blocks by their identifiers. */
export type BlockNaming = (text: string) => string;

/**
 * Calls blocks by what they say or do, where all that names them is a UUID: `"163ee52e-…"` in a text becomes
 * `Play prompt “Thanks for calling…” (163ee52e)`. Names that somebody gave stay as they are. Performs no I/O.
 */
export function blockNaming(flow: Flow): BlockNaming {
  let names: ReadonlyMap<string, string> | undefined;
  return (text) =>
    text.replace(QUOTED_UUID, (quoted, identifier: string) => {
      names ??= namesIn(flow);
      return names.get(identifier) ?? quoted;
    });
}

const QUOTED_UUID = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/gi;

function namesIn(flow: Flow): ReadonlyMap<string, string> {
  const nameOf = blockNames(flow);
  return new Map(flow.Actions.map((action) => [action.Identifier, nameOf(action).name]));
}
