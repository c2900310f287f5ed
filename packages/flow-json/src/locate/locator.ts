import type { Node } from 'jsonc-parser';
import { flowTextOf, type FlowText } from './flow-text.ts';
import { firstSyntaxError, jsonTree, type JsonPath } from './json-tree.ts';
import { regionsIn, type Region } from './positions.ts';
import { resolvePath } from './resolve-path.ts';

/**
 * Tells where the path of an issue stands in a document. A path that leads to nothing gives the last value on its way. The empty
 * path is the document: where that is no JSON, it gives the place where the text goes wrong. Undefined where there is no place.
 */
export type Locator = (path: string) => Region | undefined;

/**
 * Makes the locator of a document. It parses when it is first asked, and once; performs no I/O.
 *
 * @param document the text as it stands in the file
 * @param wrappers the strings that the flow stands in, from the outermost; default: the document is the flow
 */
export function locatorOf(document: string, wrappers: readonly JsonPath[] = []): Locator {
  const flow = once(() => flowTextOf(document, wrappers));
  const tree = once(() => treeOf(flow()));
  const regionOf = once(() => regionsIn(document));

  return (path) => {
    const inFlow = flow();
    const root = path === '' ? undefined : tree();
    const place = root === undefined ? wrongPlace(path, inFlow) : resolvePath(root, path);
    if (inFlow === undefined || place === undefined) return undefined;
    return regionOf()(inFlow.toDocument(place.offset), inFlow.toDocument(place.offset + place.length));
  };
}

function treeOf(flow: FlowText | undefined): Node | undefined {
  return flow && jsonTree(flow.text);
}

function wrongPlace(path: string, flow: FlowText | undefined): Pick<Node, 'offset' | 'length'> | undefined {
  const offset = path === '' && flow !== undefined ? firstSyntaxError(flow.text) : undefined;
  return offset === undefined ? undefined : { offset, length: 0 };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
