import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { SimulatorUsageError } from '../../errors.ts';
import { ACCOUNT, REGION } from '../../step/new-contact.ts';
import { attributeOf, referenceTo } from './pseudo-resource.ts';

/** A CloudFormation template, as far as it is read here. */
export interface Template {
  readonly Resources: Readonly<Record<string, JsonObject>>;
  readonly Parameters?: JsonObject;
}

const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/simulated/00000000-0000-4000-8000-000000000000`,
  'AWS::StackName': 'simulated',
  'AWS::URLSuffix': 'amazonaws.com',
};

/**
 * The text that a value of a template would have in a stack: names and ARNs that nobody else has, in the account of the
 * simulated contacts. Equal references give equal texts. Performs no I/O.
 *
 * @throws SimulatorUsageError on a function of CloudFormation that is not known here
 */
export function resolve(value: JsonValue, template: Template): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const [name, argument, ...others] = isJsonObject(value) ? Object.entries(value).flat() : [];
  if (typeof name === 'string' && argument !== undefined && others.length === 0) {
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    const text = known?.(argument, template);
    if (text !== undefined) return text;
  }
  throw new SimulatorUsageError(
    `The template holds ${shown(value)}; the simulator resolves ${Object.keys(FUNCTIONS).join(', ')}.`,
  );
}

type Resolver = (argument: JsonValue, template: Template) => string | undefined;

const FUNCTIONS: Readonly<Record<string, Resolver>> = {
  Ref: (argument, template) => (typeof argument === 'string' ? reference(argument, template) : undefined),
  'Fn::GetAtt': (argument, template) => {
    const [id, ...attribute] = typeof argument === 'string' ? argument.split('.') : texts(argument);
    return id === undefined ? undefined : attributeOf(id, attribute.join('.'), template.Resources);
  },
  'Fn::Join': (argument, template) => {
    if (!Array.isArray(argument)) return undefined;
    const [separator, parts] = argument as readonly JsonValue[];
    if (typeof separator !== 'string' || !Array.isArray(parts)) return undefined;
    return parts.map((part: JsonValue) => resolve(part, template)).join(separator);
  },
  'Fn::Sub': (argument, template) => {
    const [text, values] = Array.isArray(argument) ? (argument as readonly JsonValue[]) : [argument];
    return typeof text === 'string' ? substitute(text, isJsonObject(values) ? values : {}, template) : undefined;
  },
};

function substitute(text: string, values: JsonObject, template: Template): string {
  return text.replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return resolve(value, template);
    const [id = '', ...attribute] = name.split('.');
    return attribute.length === 0
      ? reference(name, template)
      : attributeOf(id, attribute.join('.'), template.Resources);
  });
}

function reference(name: string, { Resources, Parameters = {} }: Template): string {
  const pseudo = Object.hasOwn(PSEUDO_PARAMETERS, name) ? PSEUDO_PARAMETERS[name] : undefined;
  if (pseudo !== undefined) return pseudo;
  const parameter = Object.hasOwn(Parameters, name) ? Parameters[name] : undefined;
  if (parameter === undefined) return referenceTo(name, Resources);
  const standard = isJsonObject(parameter) ? parameter['Default'] : undefined;
  return typeof standard === 'string' ? standard : name;
}

function texts(value: JsonValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter((entry) => typeof entry === 'string') : [];
}

function shown(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
