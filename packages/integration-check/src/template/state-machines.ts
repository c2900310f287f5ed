import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { isIntrinsic, joinedText } from './joined-text.ts';
import { objectOf, resourcesOfType, type NamedResource, type Template } from './template.ts';

/** A state machine that a template defines. */
export interface StateMachine {
  /** Its logical id. */
  readonly id: string;
  /** Where its definition stands, for example `Resources.Machine.Properties.DefinitionString`. */
  readonly path: string;
  /** References stand in it as markers; undefined where deployment puts it together, or where it is no JSON. */
  readonly definition: JsonObject | undefined;
  readonly resource: NamedResource;
}

const MACHINE = 'AWS::StepFunctions::StateMachine';
const SAM = 'AWS::Serverless::StateMachine';

/** Every state machine of a template, in template order. */
export function stateMachines(template: Template): StateMachine[] {
  return resourcesOfType(template, MACHINE, SAM).map((resource) => {
    const { id, properties } = resource;
    const key = properties['DefinitionString'] === undefined ? 'Definition' : 'DefinitionString';
    const path = `Resources.${id}.Properties.${key}`;
    return { id, path, definition: definitionIn(properties[key], properties['DefinitionSubstitutions']), resource };
  });
}

/** The way in which Step Functions runs the machine; SAM's property has another name. */
export function machineType({ resource }: StateMachine): string {
  const { StateMachineType, Type } = resource.properties;
  const type = StateMachineType ?? Type;
  return type === undefined ? 'STANDARD' : joinedText(type);
}

function definitionIn(value: JsonValue | undefined, substitutions: JsonValue | undefined): JsonObject | undefined {
  const isText = typeof value === 'string' || (value !== undefined && isIntrinsic(value));
  const text = isText ? joinedText(value) : JSON.stringify(withMarkers(value ?? null));
  return parsed(substituted(text, objectOf(substitutions)));
}

/** A definition written as an object, with its references as the markers that they are in a text. */
function withMarkers(value: JsonValue): JsonValue {
  if (isIntrinsic(value)) return joinedText(value);
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(withMarkers);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMarkers(inner)]));
}

/** CloudFormation's own placeholders, `${Name}`. */
function substituted(text: string, values: JsonObject): string {
  return Object.entries(values).reduce(
    (joined, [name, value]) => joined.replaceAll(`\${${name}}`, () => joinedText(value)),
    text,
  );
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
