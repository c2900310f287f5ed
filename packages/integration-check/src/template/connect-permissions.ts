import type { JsonValue } from '@warmline/flow-json';
import { hasMarker, joinedText } from './joined-text.ts';
import { isDefined, targetOf, type DefinedTarget, type Target } from './target.ts';
import { resourcesOfType, type NamedResource, type Template } from './template.ts';

export const CONNECT = 'connect.amazonaws.com';

/** A statement that lets Connect invoke a function. */
export interface ConnectPermission {
  /** Its logical id. */
  readonly id: string;
  /** Undefined where only deployment knows what may be invoked. */
  readonly target: DefinedTarget | undefined;
  /** What is missing of the properties that keep other instances out. */
  readonly unset: readonly string[];
}

/** The statements that name Connect, or that may do so for all the template tells. */
export function connectPermissions(template: Template): ConnectPermission[] {
  return resourcesOfType(template, 'AWS::Lambda::Permission')
    .filter(({ properties }) => maybe(properties['Principal'], CONNECT))
    .filter(({ properties }) => maybe(properties['Action'], 'lambda:InvokeFunction', 'lambda:*', '*'))
    .flatMap((resource) => {
      const target = permitted(template, resource);
      if (target.kind === 'undefined') return [];
      return [{ id: resource.id, target: isDefined(target) ? target : undefined, unset: unsetIn(resource) }];
    });
}

/** The functions that Connect permits itself: those added to an instance, without a qualifier (aws-facts 1.1). */
export function associatedFunctions(template: Template): ReadonlySet<string> {
  const targets = resourcesOfType(template, 'AWS::Connect::IntegrationAssociation').map(({ properties }) =>
    targetOf(template, joinedText(properties['IntegrationArn'])),
  );
  return new Set(targets.flatMap((target) => (target.kind === 'function' ? [target.id] : [])));
}

/** A plain name is no reference into the template. */
function permitted(template: Template, { properties }: NamedResource): Target {
  const text = joinedText(properties['FunctionName']);
  return hasMarker(text) ? targetOf(template, text) : { kind: 'elsewhere' };
}

/** A principal that only deployment knows may be another service, which has no instances. */
function unsetIn({ properties }: NamedResource): string[] {
  if (properties['Principal'] !== CONNECT) return [];
  return ['SourceArn', 'SourceAccount'].filter((key) => properties[key] === undefined);
}

function maybe(value: JsonValue | undefined, ...wanted: readonly string[]): boolean {
  const text = joinedText(value);
  return hasMarker(text) || wanted.includes(text);
}
