import { definitionOf } from '../catalogue/catalogue.ts';
import type { Action, Flow } from '../flow/flow.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { tellingDetail } from './telling-detail.ts';
import { isUuid } from './uuid.ts';

/** A block as a reader knows it. */
export interface BlockName {
  readonly identifier: string;
  readonly type: string;
  /** What it is: the console's name for the type, with what tells it from others: `Play prompt “Thanks for…”`. */
  readonly title: string;
  /** What to call it: its identifier, or, where that is a UUID, its title and the beginning of the UUID. */
  readonly name: string;
}

/** Makes the names of a flow's blocks. */
export function blockNames({ Metadata }: Flow): (action: Action) => BlockName {
  const kept = member(Metadata, 'ActionMetadata');
  const known = new Map<Action, BlockName>();
  return (action) => {
    const name = known.get(action) ?? nameOf(action, member(kept, action.Identifier));
    known.set(action, name);
    return name;
  };
}

function nameOf(action: Action, metadata: JsonValue | undefined): BlockName {
  const { Identifier: identifier, Type: type } = action;
  const title = [firstOf(definitionOf(type)?.block) ?? type, tellingDetail(action, metadata)].join(' ').trim();
  const name = isUuid(identifier) ? `${title} (${identifier.slice(0, 8)})` : identifier;
  return { identifier, type, title, name };
}

/** Of several blocks that the console has for one type, the first. */
function firstOf(blocks: string | undefined): string | undefined {
  return blocks?.split(/ \/ |(?<=\)), /)[0];
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
