import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';
import { ACCOUNT, REGION } from '../../step/new-contact.ts';

type Resources = Readonly<Record<string, JsonObject>>;

/** What `Ref` gives of a resource: its ARN where CloudFormation gives that, else a name made of its logical id. */
export function referenceTo(id: string, resources: Resources): string {
  const arn = Object.hasOwn(ARN_BY_REF, typeOf(id, resources)) ? ARN_BY_REF[typeOf(id, resources)] : undefined;
  return arn?.(id, resources) ?? id;
}

/** What `Fn::GetAtt` gives of a resource. */
export function attributeOf(id: string, attribute: string, resources: Resources): string {
  const type = typeOf(id, resources);
  const arn = Object.hasOwn(ARNS, type) ? ARNS[type] : undefined;
  return arn !== undefined && /^(?:Arn|AliasArn)$/.test(attribute) ? arn(id, resources) : `${id}.${attribute}`;
}

type Arn = (id: string, resources: Resources) => string;

const ARN_BY_REF: Readonly<Record<string, Arn>> = {
  'AWS::Lambda::Alias': aliasArn,
  'AWS::Lambda::Version': (id) => functionArn(id, '1'),
  'AWS::StepFunctions::StateMachine': machineArn,
};

const ARNS: Readonly<Record<string, Arn>> = {
  ...ARN_BY_REF,
  'AWS::Lambda::Function': (id) => functionArn(id),
  'AWS::DynamoDB::Table': (id) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${id}`,
};

function aliasArn(id: string, resources: Resources): string {
  const { FunctionName, Name } = propertiesOf(id, resources);
  return functionArn(idIn(FunctionName) ?? id, typeof Name === 'string' ? Name : 'alias');
}

function machineArn(id: string): string {
  return `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:${id}`;
}

function functionArn(name: string, qualifier?: string): string {
  const arn = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
  return qualifier === undefined ? arn : `${arn}:${qualifier}`;
}

function idIn(reference: JsonValue | undefined): string | undefined {
  if (!isJsonObject(reference)) return undefined;
  const { Ref, 'Fn::GetAtt': attribute } = reference;
  const id = Ref ?? (Array.isArray(attribute) ? (attribute as readonly JsonValue[])[0] : undefined);
  return typeof id === 'string' ? id : undefined;
}

function typeOf(id: string, resources: Resources): string {
  const type = Object.hasOwn(resources, id) ? resources[id]?.['Type'] : undefined;
  return typeof type === 'string' ? type : '';
}

function propertiesOf(id: string, resources: Resources): JsonObject {
  const properties = Object.hasOwn(resources, id) ? resources[id]?.['Properties'] : undefined;
  return isJsonObject(properties) ? properties : {};
}
