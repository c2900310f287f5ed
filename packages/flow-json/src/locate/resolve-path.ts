import type { Node } from 'jsonc-parser';

/** How far a path leads: the last value that is there, and what of the path leads on from it. */
interface Reached {
  readonly node: Node;
  readonly rest: string;
}

/**
 * Follows the path of an issue, for example `Actions[2].Parameters.Attributes.my.key`, through a document as it is. Keys may
 * hold dots and brackets: of the ways to read the path the one that leads farthest counts.
 *
 * @returns the value at the path, or the last one on the way where the rest is missing
 */
export function resolvePath(root: Node, path: string): Node {
  return farthest(root, path).node;
}

function farthest(node: Node, rest: string): Reached {
  let best: Reached = { node, rest };
  for (const next of nextOnTheWay(node, rest)) {
    const reached = farthest(next.node, next.rest);
    if (reached.rest.length < best.rest.length) best = reached;
    if (best.rest === '') break;
  }
  return best;
}

function nextOnTheWay(node: Node, rest: string): Reached[] {
  const children = node.children ?? [];
  if (node.type === 'array') {
    const [whole = '', index = ''] = /^\[(\d+)\]\.?/.exec(rest) ?? [];
    const child = children[Number(index)];
    return whole === '' || child === undefined ? [] : [{ node: child, rest: rest.slice(whole.length) }];
  }
  if (node.type !== 'object') return [];
  const ways = children.flatMap(({ children: [key, value] = [] }) => {
    const after = value === undefined ? undefined : restBehind(String(key?.value), rest);
    return value === undefined || after === undefined ? [] : [{ node: value, rest: after }];
  });
  // Of keys that stand twice the last counts, and of keys that begin alike the longest.
  return ways.reverse().sort((one, other) => one.rest.length - other.rest.length);
}

/** What follows a key in a path; undefined where the path does not go through it. */
function restBehind(key: string, path: string): string | undefined {
  if (key === '' || !path.startsWith(key)) return undefined;
  const rest = path.slice(key.length);
  if (rest === '' || rest.startsWith('[')) return rest;
  return rest.startsWith('.') ? rest.slice(1) : undefined;
}
