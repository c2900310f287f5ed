import type { Action } from '../flow/flow.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { ActionDefinition, ParameterDefinition } from './action-definition.ts';
import { judgeValue, scalarProblem } from './judge-value.ts';
import { passes } from './parameter-at.ts';
import { parameterTree, type ParameterNode } from './parameter-tree.ts';
import type { ValueProblem } from './value-problem.ts';

/** Something about the parameters of an action that the service refuses. */
export type ParameterFinding =
  | { readonly kind: 'unknown'; readonly place: Place; readonly key: string; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly place: Place; readonly key: string }
  | { readonly kind: 'bad'; readonly place: Place; readonly problem: ValueProblem };

/** Keys and indices below `Parameters`. */
export type Place = readonly (string | number)[];

/** Judges all parameters of an action, at any depth, against its definition, in document order. Performs no I/O. */
export function judgeParameters(action: Action, definition: ActionDefinition): readonly ParameterFinding[] {
  if (definition.parametersUnpublished === true) return [];
  // One place that grows and shrinks with the walk, and is copied where something is found: most actions are sound.
  const walk: Walk = { action, found: [], at: [] };
  judgeMembers(action.Parameters ?? {}, parameterTree(definition), walk);
  return walk.found;
}

/** A place in words, for example `Messages[0].Text`. */
export function placeInWords(place: Place): string {
  return place.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`),
    '',
  );
}

interface Walk {
  readonly action: Action;
  readonly found: ParameterFinding[];
  readonly at: (string | number)[];
}

function judgeMembers(object: JsonObject, { members, definition }: ParameterNode, walk: Walk): void {
  for (const [key, { definition: member }] of members) {
    if (member?.required === undefined || Object.hasOwn(object, key)) continue;
    if (member.required === true || passes(walk.action, member.required)) {
      walk.found.push({ kind: 'missing', place: [...walk.at], key });
    }
  }
  if (members.size === 0 && definition !== undefined) return;
  for (const key of Object.keys(object)) {
    const node = members.get(key);
    const value = object[key];
    if (value === undefined) continue;
    if (node !== undefined) judgeBelow(key, value, node, walk);
    else walk.found.push({ kind: 'unknown', place: [...walk.at, key], key, known: [...members.keys()] });
  }
}

function judgeBelow(key: string | number, value: JsonValue, node: ParameterNode, walk: Walk): void {
  walk.at.push(key);
  judge(value, node, walk);
  walk.at.pop();
}

function judge(value: JsonValue, node: ParameterNode, walk: Walk): void {
  const { definition = undescribed(node), each } = node;
  const problem = judgeValue(value, definition);
  if (problem !== undefined) {
    walk.found.push({ kind: 'bad', place: [...walk.at], problem });
  } else if (Array.isArray(value)) {
    if (each !== undefined) value.forEach((entry: JsonValue, index) => judgeBelow(index, entry, each, walk));
  } else if (isJsonObject(value)) {
    if (each !== undefined) for (const [key, entry] of Object.entries(value)) judgeBelow(key, entry, each, walk);
    else if (definition.type === 'map') judgeFreeMap(value, definition, walk);
    else judgeMembers(value, node, walk);
  }
}

/** A parameter that is described by its members alone is an object, or a list of what each entry is. */
function undescribed({ each }: ParameterNode): ParameterDefinition {
  return { type: each === undefined ? 'object' : 'array' };
}

/** Scalars are texts at any depth of a map, and not empty; lists are let be: published guides hold some of both in their views. */
function judgeFreeMap(map: JsonObject, { keepsTypes }: ParameterDefinition, walk: Walk): void {
  for (const [key, value] of Object.entries(map)) {
    walk.at.push(key);
    if (value === '') walk.found.push({ kind: 'bad', place: [...walk.at], problem: EMPTY });
    else if (isJsonObject(value)) judgeFreeMap(value, keepsTypes === undefined ? ANY_MAP : TYPED_MAP, walk);
    else if (keepsTypes !== 'all' && typeof value !== 'string' && !Array.isArray(value)) {
      const problem = scalarProblem(value, ANY_TEXT);
      if (problem !== undefined) walk.found.push({ kind: 'bad', place: [...walk.at], problem });
    }
    walk.at.pop();
  }
}

const ANY_MAP: ParameterDefinition = { type: 'map' };
const TYPED_MAP: ParameterDefinition = { type: 'map', keepsTypes: 'all' };
const ANY_TEXT: ParameterDefinition = { type: 'string' };
const EMPTY: ValueProblem = { problem: 'is empty', hint: 'Leave it out, or give a blank " ".' };
