import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';

/** A synthesised CloudFormation template, as far as it is read here. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

export interface Resource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly UpdatePolicy?: JsonObject;
}

/** A resource with its logical id. */
export interface NamedResource {
  readonly id: string;
  readonly resource: Resource;
  readonly properties: JsonObject;
}

/** The resources of one type, in template order. */
export function resourcesOfType(template: Template, type: string): NamedResource[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, resource, properties: resource.Properties ?? {} }));
}

/** The logical id that a property points to, by `Ref` or `Fn::GetAtt`; undefined for anything else. */
export function referredId(value: JsonValue | undefined): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { Ref, 'Fn::GetAtt': getAtt } = value;
  if (typeof Ref === 'string') return Ref;
  const [id] = Array.isArray(getAtt) ? (getAtt as JsonValue[]) : [];
  return typeof id === 'string' ? id : undefined;
}
