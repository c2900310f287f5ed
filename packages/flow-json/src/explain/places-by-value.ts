import type { Action, Flow } from '../flow/flow.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { MessageKind, ServiceMessage } from './service-message.ts';

/** Finds what a message without a path speaks of by the values that it can only mean; paths in document order. */
export function placesByValue({ kind, name }: ServiceMessage, { Actions }: Flow): readonly string[] {
  const speaksOf = kind === undefined ? undefined : SPEAKS_OF[kind]?.(name ?? '');
  if (speaksOf === undefined) return [];
  return Actions.flatMap((action, index) =>
    membersOf(action.Parameters ?? {}, 'Parameters')
      .filter(([path, value]) => speaksOf(path, value, action))
      .map(([path]) => `Actions[${index}].${path}`),
  );
}

type SpeaksOf = (path: string, value: JsonValue, action: Action) => boolean;

const SPEAKS_OF: Partial<Readonly<Record<MessageKind, (name: string) => SpeaksOf>>> = {
  'unknown id': (id) => (_, value) => id !== '' && value === id,
  'empty value': (parameter) => (path, value) => value === '' && isWithin(path, parameter),
  'too many tags': (parameter) => (path, value) =>
    path === parameter && isJsonObject(value) && Object.keys(value).length > MOST_TAGS,
  'wait in continue': () => (path, _, action) => path === 'Parameters.ContinueExecution' && action.Type === 'Wait',
};

const MOST_TAGS = 6;

function isWithin(path: string, parameter: string): boolean {
  return path === parameter || path.startsWith(`${parameter}.`) || path.startsWith(`${parameter}[`);
}

/** The value and everything in it, with paths. Flows that were parsed nest a hundred levels at most. */
function membersOf(value: JsonValue, path: string): [path: string, value: JsonValue][] {
  const below: [string, JsonValue][] = Array.isArray(value)
    ? value.map((member: JsonValue, index) => [`${path}[${index}]`, member])
    : isJsonObject(value)
      ? Object.entries(value).map(([key, member]) => [`${path}.${key}`, member])
      : [];
  return [[path, value], ...below.flatMap(([at, member]) => membersOf(member, at))];
}
