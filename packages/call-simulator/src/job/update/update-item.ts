import type { FoundItem } from '@warmline/async-invoker';
import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import type { Change } from '../results-journal.ts';
import { readUpdate, type Condition } from './read-update.ts';

/** An update as a change of one item: undefined where the item is not as its condition says. */
export interface ItemUpdate {
  readonly pk: string;
  readonly change: Change;
}

/**
 * Makes the change of an item that a task asks DynamoDB for.
 *
 * @returns the change, or what is wrong with it
 */
export function updateItem(parameters: JsonObject): ItemUpdate | { readonly problem: string } {
  const update = readUpdate(parameters);
  if ('problem' in update) return update;
  const pk = keyOf(parameters['Key']);
  if (pk === undefined) return { problem: 'has a Key that is not { pk: { S: a text } }' };
  const values = parameters['ExpressionAttributeValues'] as JsonObject;
  const valueOf = (placeholder: string): Attribute => values[placeholder] as unknown as Attribute;
  return {
    pk,
    change(item) {
      if (!update.conditions.every((condition) => holds(condition, item, valueOf))) return undefined;
      const set = update.assignments.map(({ attribute, value }) => [attribute, valueOf(value)] as const);
      return { pk: { S: pk }, ...item, ...Object.fromEntries<Attribute>(set) };
    },
  };
}

type Attribute = NonNullable<FoundItem[string]>;

function keyOf(key: JsonValue | undefined): string | undefined {
  const pk = isJsonObject(key) ? key['pk'] : undefined;
  const text = isJsonObject(pk) ? pk['S'] : undefined;
  return typeof text === 'string' ? text : undefined;
}

function holds(condition: Condition, item: FoundItem | undefined, valueOf: (name: string) => Attribute): boolean {
  const found = item?.[condition.attribute];
  switch (condition.kind) {
    case 'exists':
      return found !== undefined;
    case 'lacks':
      return found === undefined;
    case 'equals':
      return isSame(found, valueOf(condition.value));
    case 'differs':
      return !isSame(found, valueOf(condition.value));
  }
}

function isSame(found: Attribute | undefined, value: Attribute): boolean {
  return found !== undefined && found.S === value.S && found.N === value.N;
}
