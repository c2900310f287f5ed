import { readSettings, SETTINGS_VARIABLES, InvokerUsageError, type CompleteSettings } from '@warmline/async-invoker';
import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { SimulatorUsageError } from '../../errors.ts';
import { resolve, type Template } from './resolve.ts';

/** What a template says of an integration whose work is behind a state machine. */
export interface TemplateJob {
  readonly definition: JsonObject;
  /** Names of the functions by the texts that the definition calls them by. */
  readonly functions: ReadonlyMap<string, string>;
  readonly settings: CompleteSettings;
  /** The time-out of the function that starts and checks. */
  readonly invokerSeconds: number;
}

/** The metadata of the state machine that say what it is for. */
const JOB = 'warmline:job';
const FUNCTIONS = 'warmline:functions';

/** Lambda's own time-out, where a template states none. */
const LAMBDA_DEFAULT_SECONDS = 3;

/**
 * Finds an integration in a CloudFormation template: its state machine by the metadata `warmline:job`, and its invoker by the
 * environment variable of that name.
 *
 * @throws SimulatorUsageError when the template has no such integration, or says what cannot be read
 */
export function findJob(given: unknown, name: string): TemplateJob {
  const template = readTemplate(given);
  const machine = findResource(
    template,
    'AWS::StepFunctions::StateMachine',
    ({ Metadata }) => isJsonObject(Metadata) && Metadata[JOB] === name,
    `with the metadata "${JOB}": "${name}"`,
  );
  const invoker = findResource(
    template,
    'AWS::Lambda::Function',
    (resource) => variablesOf(resource)[SETTINGS_VARIABLES.job] === name,
    `with the environment variable ${SETTINGS_VARIABLES.job}: "${name}"`,
  );
  const { Timeout = LAMBDA_DEFAULT_SECONDS } = propertiesOf(invoker);
  return {
    definition: readDefinition(propertiesOf(machine)['DefinitionString'], name, template),
    functions: readFunctions(machine['Metadata'], template),
    settings: readInvokerSettings(variablesOf(invoker), template),
    invokerSeconds: Number(Timeout),
  };
}

function readTemplate(given: unknown): Template {
  const Resources = isJsonObject(given) ? given['Resources'] : undefined;
  if (isJsonObject(Resources) && Object.values(Resources).every(isJsonObject)) return given as Template;
  throw new SimulatorUsageError('The template has no Resources. Give the CloudFormation template itself, as JSON.');
}

function findResource(
  { Resources }: Template,
  type: string,
  matches: (resource: JsonObject) => boolean,
  which: string,
): JsonObject {
  const found = Object.values(Resources).find((resource) => resource['Type'] === type && matches(resource));
  if (found !== undefined) return found;
  throw new SimulatorUsageError(`The template has no ${type} ${which}.`);
}

function readDefinition(given: JsonValue | undefined, name: string, template: Template): JsonObject {
  if (given === undefined) {
    throw new SimulatorUsageError(
      `The state machine of "${name}" has no DefinitionString; the simulator reads no other form.`,
    );
  }
  const definition = parse(resolve(given, template));
  if (isJsonObject(definition)) return definition;
  throw new SimulatorUsageError(`The DefinitionString of the state machine of "${name}" is no JSON object.`);
}

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

function readFunctions(metadata: JsonValue | undefined, template: Template): ReadonlyMap<string, string> {
  const functions = isJsonObject(metadata) ? metadata[FUNCTIONS] : undefined;
  const entries = Object.entries(isJsonObject(functions) ? functions : {});
  return new Map(entries.map(([name, arn]) => [resolve(arn, template), name]));
}

function readInvokerSettings(variables: JsonObject, template: Template): CompleteSettings {
  const ours: readonly string[] = Object.values(SETTINGS_VARIABLES);
  const environment = Object.entries(variables)
    .filter(([variable]) => ours.includes(variable))
    .map(([variable, value]) => [variable, resolve(value, template)]);
  try {
    return readSettings(Object.fromEntries(environment) as Readonly<Record<string, string>>);
  } catch (error) {
    if (!(error instanceof InvokerUsageError)) throw error;
    throw new SimulatorUsageError(`The environment of the invoker in the template: ${error.message}`, { cause: error });
  }
}

function variablesOf(resource: JsonObject): JsonObject {
  const { Environment } = propertiesOf(resource);
  const variables = isJsonObject(Environment) ? Environment['Variables'] : undefined;
  return isJsonObject(variables) ? variables : {};
}

function propertiesOf({ Properties }: JsonObject): JsonObject {
  return isJsonObject(Properties) ? Properties : {};
}
