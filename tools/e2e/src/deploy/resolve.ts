import { isJsonObject, type JsonObject, type JsonValue } from '@warmline/flow-json';

/** Gives an attribute of a resource, `Ref` among them, or what a pseudo parameter stands for. */
export type AttributeOf = (id: string, attribute: string) => string;

/**
 * Puts in what CloudFormation would: `Ref`, `Fn::GetAtt`, `Fn::Join`, `Fn::Sub` of a text. Performs no I/O.
 *
 * @throws Error for any other of its functions
 */
export function resolve(value: JsonValue, attributeOf: AttributeOf): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => resolve(item, attributeOf));
  if (!isJsonObject(value)) return value;
  const [[name, argument] = ['', null], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (name === 'Ref' && typeof argument === 'string') return attributeOf(argument, 'Ref');
    if (name.startsWith('Fn::')) return computed(name, argument, attributeOf);
  }
  return resolveObject(value, attributeOf);
}

/** The same for the members of an object that is itself no function of CloudFormation's. */
export function resolveObject(value: JsonObject, attributeOf: AttributeOf): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, attributeOf)]));
}

function computed(name: string, argument: JsonValue, attributeOf: AttributeOf): string {
  const [first, second] = Array.isArray(argument) ? (argument as readonly JsonValue[]) : [];
  if (name === 'Fn::GetAtt' && typeof first === 'string' && typeof second === 'string')
    return attributeOf(first, second);
  if (name === 'Fn::Join' && typeof first === 'string' && Array.isArray(second)) {
    return (second as readonly JsonValue[]).map((part) => textOf(resolve(part, attributeOf))).join(first);
  }
  if (name === 'Fn::Sub' && typeof argument === 'string') {
    return argument.replace(/\$\{([^.}]+)\.?([^}]*)\}/g, (_, id: string, attribute: string) =>
      attributeOf(id, attribute || 'Ref'),
    );
  }
  throw new Error(`Nothing here resolves ${name}, with ${JSON.stringify(argument)}.`);
}

/** A text as it is, anything else as JSON. */
export function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
