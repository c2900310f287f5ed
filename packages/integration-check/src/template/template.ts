import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';

/**
 * A CloudFormation or SAM template as JSON.parse returns it. Nothing below these keys is taken for granted, since
 * templates are also written by hand.
 */
export interface Template {
  readonly Resources?: JsonValue;
  readonly Parameters?: JsonValue;
  /** Macros, SAM's among them, which may add resources at deployment. */
  readonly Transform?: JsonValue;
  /** SAM's defaults for every resource of a kind. */
  readonly Globals?: JsonValue;
}

/** A resource with its logical id. What is missing or of another shape reads as empty. */
export interface NamedResource {
  readonly id: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly updatePolicy: JsonObject;
  readonly metadata: JsonObject;
}

/** Every resource, in template order. */
export function resourcesIn(template: Template): NamedResource[] {
  return Object.keys(objectOf(template.Resources)).flatMap((id) => resourceAt(template, id) ?? []);
}

/** The resources of a type, or of several, in template order. */
export function resourcesOfType(template: Template, ...types: readonly string[]): NamedResource[] {
  return resourcesIn(template).filter(({ type }) => types.includes(type));
}

/** The resource with a logical id; undefined where there is none. */
export function resourceAt({ Resources }: Template, id: string): NamedResource | undefined {
  const resource = ownValue(Resources, id);
  if (!isJsonObject(resource) || typeof resource['Type'] !== 'string') return undefined;
  return {
    id,
    type: resource['Type'],
    properties: objectOf(resource['Properties']),
    updatePolicy: objectOf(resource['UpdatePolicy']),
    metadata: objectOf(resource['Metadata']),
  };
}

/** May an id that is no resource of the template still stand for something: a parameter, or what a macro adds? */
export function settledAtDeployment({ Parameters, Transform }: Template, id: string): boolean {
  return Transform !== undefined || ownValue(Parameters, id) !== undefined;
}

/** The value if it is an object, else an empty one. */
export function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The value if it is a list, else an empty one. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

function ownValue(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
