import { once } from '../facts/once.ts';
import { flowTextOf } from './flow-text.ts';
import { endOf, firstSyntaxError, nodeAt } from './json-tree.ts';
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
 * @param at keys that lead to the flow, as `Wrapper.at` has them; default: the document is the flow
 */
export function locatorOf(document: string, at: readonly string[] = []): Locator {
  const flow = once(() => flowTextOf(document, at));
  const regionOf = once(() => regionsIn(document));

  return (path) => {
    if (path === '') {
      const wrong = firstSyntaxError(document);
      return wrong === undefined ? undefined : regionOf()(wrong, wrong);
    }
    const found = flow();
    if (found === undefined) return undefined;
    if ('parts' in found) return regionOf()(found.parts.offset, endOf(found.parts));
    const { root, within, toDocument } = found;
    const node = resolvePath(nodeAt(root, within) ?? root, path);
    return regionOf()(toDocument(node.offset), toDocument(endOf(node)));
  };
}
