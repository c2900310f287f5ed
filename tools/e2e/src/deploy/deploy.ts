import type { JsonValue } from '@warmline/flow-json';
import { createAlias } from './create/alias.ts';
import type { Attributes, Create, Workshop } from './create/created.ts';
import { createFunction } from './create/lambda-function.ts';
import { createSchedule } from './create/schedule.ts';
import { createStateMachine } from './create/state-machine.ts';
import { createTable } from './create/table.ts';
import { createVersion } from './create/version.ts';
import { deploymentPlan, type DeployedType, type PlannedResource, type Template } from './plan.ts';
import { resolve, resolveObject, textOf, type AttributeOf } from './resolve.ts';
import { standIn } from './stand-in.ts';

const CREATE: Readonly<Record<DeployedType, Create>> = {
  'AWS::DynamoDB::Table': createTable,
  'AWS::Lambda::Function': createFunction,
  'AWS::Lambda::Version': createVersion,
  'AWS::Lambda::Alias': createAlias,
  'AWS::StepFunctions::StateMachine': createStateMachine,
  'AWS::Scheduler::Schedule': createSchedule,
};

/** What a deployment left. */
export interface Deployed {
  readonly resources: readonly PlannedResource[];
  /**
   * An output of the template.
   *
   * @throws Error where it has none of that name
   */
  readonly output: (name: string) => string;
}

/** Makes what a template describes, through the services' own interfaces. */
export async function deploy(template: Template, workshop: Workshop): Promise<Deployed> {
  const made = new Map<string, Attributes>();
  const attributeOf: AttributeOf = (id, attribute) => {
    const attributes = made.get(id);
    if (attributes === undefined) return standIn(id, attribute);
    const value = attributes[attribute];
    if (value === undefined) throw new Error(`Nothing here knows ${attribute} of "${id}".`);
    return value;
  };

  const resources = deploymentPlan(template);
  for (const { id, type, properties } of resources) {
    made.set(id, await CREATE[type](workshop, { id, properties: resolveObject(properties, attributeOf) }));
  }
  return {
    resources,
    output: (name) => textOf(resolve(outputOf(template, name), attributeOf)),
  };
}

function outputOf({ Outputs = {} }: Template, name: string): JsonValue {
  const output = Outputs[name];
  if (output === undefined)
    throw new Error(`The template has no output ${name}; it has ${Object.keys(Outputs).join(', ')}.`);
  return output.Value;
}
