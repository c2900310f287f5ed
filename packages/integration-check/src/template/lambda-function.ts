import type { JsonValue } from '@warmline/flow-json';
import { joinedText, resourceInText } from './joined-text.ts';
import { objectOf, resourceAt, resourcesOfType, type NamedResource, type Template } from './template.ts';

const LAMBDA = 'AWS::Lambda::Function';
const SAM = 'AWS::Serverless::Function';

/** Is the resource a function, CloudFormation's or SAM's? */
export function isFunction({ type }: NamedResource): boolean {
  return type === LAMBDA || type === SAM;
}

/** A property of a function; SAM's may stand under `Globals` for every function at once. */
export function functionProperty(template: Template, fn: NamedResource, name: string): JsonValue | undefined {
  const inherited = fn.type === SAM ? objectOf(objectOf(template.Globals)['Function'])[name] : undefined;
  return fn.properties[name] ?? inherited;
}

/** The function that an alias or a version belongs to; undefined where the template does not tell. */
export function functionBehind(template: Template, { properties }: NamedResource): string | undefined {
  const id = resourceInText(joinedText(properties['FunctionName']))?.id;
  const resource = id === undefined ? undefined : resourceAt(template, id);
  return resource !== undefined && isFunction(resource) ? resource.id : undefined;
}

/** An alias of a function, as a resource of its own or by SAM's `AutoPublishAlias`. */
export interface FunctionAlias {
  /** The alias's logical id, or `Function.Alias` as SAM refers to it. */
  readonly id: string;
  /** Its name as joined text. */
  readonly name: string;
}

/** The aliases that a template gives a function. */
export function aliasesOf(template: Template, fn: NamedResource): FunctionAlias[] {
  const own = resourcesOfType(template, 'AWS::Lambda::Alias')
    .filter((alias) => functionBehind(template, alias) === fn.id)
    .map(({ id, properties }) => ({ id, name: joinedText(properties['Name']) }));
  const published = fn.type === SAM ? functionProperty(template, fn, 'AutoPublishAlias') : undefined;
  return published === undefined ? own : [...own, { id: `${fn.id}.Alias`, name: joinedText(published) }];
}
