import { definitionOf } from '../catalogue/catalogue.ts';
import { valueAt } from '../catalogue/parameter-at.ts';
import type { Action } from '../flow/flow.ts';
import { promptsOf } from '../flow/prompts.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { excerpt } from './excerpt.ts';
import { isUuid } from './uuid.ts';

/** Longest detail that stands in a name. */
const DETAIL_CHARACTERS = 40;

/**
 * What tells a block from others of its type: the beginning of its prompt, or the first parameter that says something (the
 * catalogue lists the foremost first): a resource by its name, a map by its keys. Empty where nothing does.
 *
 * @param metadata what the console keeps of the action: names of the resources, for example
 */
export function tellingDetail(action: Action, metadata: JsonValue | undefined): string {
  const { Parameters = {}, Type } = action;
  const prompts = promptsOf(action);
  if (prompts.length > 0) {
    const spoken = prompts.map(({ text }) => text.replace(/<[^<>]*>/g, ' ').trim()).find((text) => text !== '');
    return spoken === undefined ? '' : `“${excerpt(spoken, DETAIL_CHARACTERS)}”`;
  }

  const known = Object.entries(definitionOf(Type)?.parameters ?? {});
  const listed = known.filter(([, { type }]) => type !== 'object').map(([name]) => name);
  const others = Object.keys(Parameters).filter((name) => !known.some(([one]) => one === name));
  for (const name of [...listed, ...others.sort()]) {
    const value = valueAt(Parameters, name);
    if (value === undefined) continue;
    const shown = displayName(valueAt(metadata, `parameters.${name}`)) ?? inShort(value);
    if (shown !== '') return excerpt(shown, DETAIL_CHARACTERS);
  }
  return '';
}

/** The first name that the console shows for a resource in a parameter. */
function displayName(kept: JsonValue | undefined): string | undefined {
  if (!isJsonObject(kept)) return undefined;
  const name = valueAt(kept, 'displayName');
  if (typeof name === 'string' && name !== '') return name;
  return Object.values(kept)
    .map(displayName)
    .find((inner) => inner !== undefined);
}

/** A map by its keys, an ARN by the resource's name; nothing for what no reader knows. */
function inShort(value: JsonValue): string {
  if (isJsonObject(value)) return Object.keys(value).join(', ');
  if (typeof value === 'object') return '';
  const text = String(value);
  const [, service, resource] = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(.+)$/s.exec(text) ?? [];
  if (resource === undefined) return isUuid(text) ? '' : text;
  const name = service === 'lambda' ? resource.split(':')[1] : resource.split('/').at(-1);
  return name === undefined || isUuid(name) ? '' : name;
}
