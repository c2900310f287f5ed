import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';

/** The types of resources that are deployed; the server has no others that matter to a call of a function. */
export const DEPLOYED_TYPES = [
  'AWS::DynamoDB::Table',
  'AWS::Lambda::Function',
  'AWS::Lambda::Version',
  'AWS::Lambda::Alias',
  'AWS::StepFunctions::StateMachine',
  'AWS::Scheduler::Schedule',
] as const;

export type DeployedType = (typeof DEPLOYED_TYPES)[number];

/** One resource to make. */
export interface PlannedResource {
  /** Its logical id. */
  readonly id: string;
  readonly type: DeployedType;
  /** As the template has them, references included. */
  readonly properties: JsonObject;
}

export interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: JsonObject }>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: JsonValue }>>;
}

/**
 * What to make of a template, each resource after those that it refers to.
 *
 * @throws Error when resources refer to each other in a circle
 */
export function deploymentPlan({ Resources }: Template): readonly PlannedResource[] {
  const planned = new Map<string, PlannedResource>();
  const waiting = new Set<string>();
  const add = (id: string): void => {
    const resource = Object.hasOwn(Resources, id) ? Resources[id] : undefined;
    if (resource === undefined || planned.has(id) || !isDeployed(resource.Type)) return;
    if (waiting.has(id)) throw new Error(`"${id}" refers to itself, by way of ${[...waiting].join(', ')}.`);
    waiting.add(id);
    const properties = resource.Properties ?? {};
    referredIds(properties).forEach(add);
    waiting.delete(id);
    planned.set(id, { id, type: resource.Type, properties });
  };
  Object.keys(Resources).forEach(add);
  return [...planned.values()];
}

function isDeployed(type: string): type is DeployedType {
  return (DEPLOYED_TYPES as readonly string[]).includes(type);
}

/** The logical ids that stand in a value, by `Ref` or `Fn::GetAtt`. */
function referredIds(value: JsonValue): string[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(referredIds);
  if (!isJsonObject(value)) return [];
  const { Ref, 'Fn::GetAtt': getAtt } = value;
  if (typeof Ref === 'string') return [Ref];
  if (Array.isArray(getAtt)) return typeof getAtt[0] === 'string' ? [getAtt[0]] : [];
  return Object.values(value).flatMap(referredIds);
}
