import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import type { Flow } from './flow.ts';

/** Kinds of resources whose ARN or id differs per environment. The plural is the key in an environment map. */
export const RESOURCE_KINDS = [
  'functions',
  'queues',
  'prompts',
  'hours',
  'bots',
  'flows',
  'modules',
  'agents',
  'views',
  'assistants',
  'numbers',
] as const;

export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** A resource named in a flow instead of its ARN, written `${functions.order-status}`. */
export interface ResourceReference {
  readonly kind: ResourceKind;
  readonly name: string;
}

/** Finds the ARN for a reference; undefined leaves it unresolved. */
export type ResourceResolver = (reference: ResourceReference) => string | undefined;

const REFERENCE = new RegExp(`^\\$\\{(${RESOURCE_KINDS.join('|')})\\.([A-Za-z0-9_-]+)\\}$`);

/** Writes a reference the way flows carry it. */
export function formatResourceReference({ kind, name }: ResourceReference): string {
  return `\${${kind}.${name}}`;
}

/** Reads a reference; undefined for any other text. A reference is always a whole value, never a part of one. */
export function parseResourceReference(text: string): ResourceReference | undefined {
  const match = REFERENCE.exec(text);
  const [, kind, name] = match ?? [];
  return kind === undefined || name === undefined ? undefined : { kind: kind as ResourceKind, name };
}

/** A reference that has no ARN, and where it stands. */
export interface UnresolvedResource extends ResourceReference {
  /** Identifier of the block. */
  readonly block: string;
  /** For example `Actions[3].Parameters.QueueId`. */
  readonly path: string;
}

/** A flow with its references replaced, and every place that names what the resolver does not know, in document order. */
export interface ResolvedFlow {
  readonly flow: Flow;
  readonly unresolved: readonly UnresolvedResource[];
}

/** Replaces the references in every parameter of a flow. The given flow is left as it is. */
export function resolveResources(flow: Flow, resolver: ResourceResolver): ResolvedFlow {
  const unresolved: UnresolvedResource[] = [];
  const Actions = flow.Actions.map((action, index) => {
    if (action.Parameters === undefined) return action;
    const missing = (reference: ResourceReference, path: string): void => {
      unresolved.push({ ...reference, block: action.Identifier, path });
    };
    const Parameters = resolveIn(action.Parameters, `Actions[${index}].Parameters`, resolver, missing) as JsonObject;
    return { ...action, Parameters };
  });
  return { flow: { ...flow, Actions }, unresolved };
}

function resolveIn(
  value: JsonValue,
  path: string,
  resolver: ResourceResolver,
  missing: (reference: ResourceReference, path: string) => void,
): JsonValue {
  if (typeof value === 'string') {
    const reference = parseResourceReference(value);
    if (reference === undefined) return value;
    const arn = resolver(reference);
    if (arn === undefined) missing(reference, path);
    return arn ?? value;
  }
  if (Array.isArray(value)) {
    return value.map((inner: JsonValue, index) => resolveIn(inner, `${path}[${index}]`, resolver, missing));
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, resolveIn(inner, `${path}.${key}`, resolver, missing)]),
    );
  }
  return value;
}
