import { hasMarker, resourceInText, type ResourceInText } from './joined-text.ts';
import { aliasesOf, functionBehind, isFunction } from './lambda-function.ts';
import { resourceAt, settledAtDeployment, type NamedResource, type Template } from './template.ts';

/** What the ARN of a function denotes, as far as the template tells. */
export type Target =
  | DefinedTarget
  /** Nothing that the template defines. `what` completes "invokes …". */
  | { readonly kind: 'undefined'; readonly what: string }
  /** Known at deployment or at run time only: a literal ARN, a JSONPath, a parameter, an import. */
  | { readonly kind: 'elsewhere' };

/** What the template defines. The same thing has the same id, however it is written. */
export type DefinedTarget =
  /** A function without a qualifier: $LATEST. */
  | { readonly kind: 'function'; readonly id: string; readonly functionId: string }
  /** An alias or a version. */
  | { readonly kind: 'qualified'; readonly id: string; readonly functionId: string | undefined };

const ELSEWHERE: Target = { kind: 'elsewhere' };
/** Their attributes are whatever somebody made them. */
const OPAQUE = /^(?:Custom::|AWS::CloudFormation::|AWS::Serverless::Application$)/;

/** Finds what an ARN in joined text denotes. */
export function targetOf(template: Template, arn: string): Target {
  const reference = resourceInText(arn);
  if (reference === undefined) return literalTarget(arn);
  const resource = resourceAt(template, reference.id);
  if (resource === undefined) {
    if (settledAtDeployment(template, reference.id)) return ELSEWHERE;
    return { kind: 'undefined', what: `"${reference.id}", which is not in the template` };
  }
  if (isFunction(resource)) return functionTarget(template, resource, reference);
  if (resource.type === 'AWS::Lambda::Alias' || resource.type === 'AWS::Lambda::Version') {
    return { kind: 'qualified', id: resource.id, functionId: functionBehind(template, resource) };
  }
  if (OPAQUE.test(resource.type)) return ELSEWHERE;
  return { kind: 'undefined', what: `the resource "${resource.id}", which is ${resource.type}` };
}

/** Is it something that the template defines? */
export function isDefined(target: Target): target is DefinedTarget {
  return target.kind === 'function' || target.kind === 'qualified';
}

function literalTarget(arn: string): Target {
  if (hasMarker(arn) || /^(?:arn:|\$[.[])/.test(arn)) return ELSEWHERE;
  return { kind: 'undefined', what: `"${arn}", which the stack does not define` };
}

function functionTarget(template: Template, fn: NamedResource, { attribute, qualifier }: ResourceInText): Target {
  const functionId = fn.id;
  if (attribute === 'Alias' || attribute === 'Version') {
    return { kind: 'qualified', id: `${functionId}.${attribute}`, functionId };
  }
  if (qualifier === undefined || qualifier === '$LATEST') return { kind: 'function', id: functionId, functionId };
  if (/^\d+$/.test(qualifier)) return { kind: 'qualified', id: `${functionId}:${qualifier}`, functionId };

  const aliases = aliasesOf(template, fn);
  const alias = aliases.find(({ name }) => name === qualifier);
  if (alias !== undefined) return { kind: 'qualified', id: alias.id, functionId };
  if (qualifier.includes('$') || aliases.some(({ name }) => hasMarker(name))) return ELSEWHERE;
  return { kind: 'undefined', what: `the alias "${qualifier}" of "${functionId}", which the stack does not define` };
}
