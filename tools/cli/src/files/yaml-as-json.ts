import { isNode, Pair, parseDocument, Scalar, visit, YAMLMap, type Node } from 'yaml';

/**
 * Turns a template that is written in YAML into JSON text, with CloudFormation's short forms (`!Sub`, `!Ref`) in their long
 * ones; undefined for a text that is no YAML, or no template. Performs no I/O.
 */
export function yamlAsJson(text: string): string | undefined {
  if (!TEMPLATE.test(text)) return undefined;
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  visit(document, (_, node) => (isNode(node) ? inLongForm(node) : undefined));
  try {
    return JSON.stringify(document.toJS());
  } catch {
    // Aliases that grow without end are no template.
    return undefined;
  }
}

/** Every template has resources, at the first level. */
const TEMPLATE = /^Resources:/m;

/** `!Sub x` as `{ "Fn::Sub": x }`; undefined leaves a node as it is. */
function inLongForm(node: Node): YAMLMap | undefined {
  const name = /^!([A-Za-z]\w*)$/.exec(node.tag ?? '')?.[1];
  if (name === undefined) return undefined;
  delete node.tag;
  const map = new YAMLMap();
  map.add(new Pair(new Scalar(name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`), node));
  return map;
}
