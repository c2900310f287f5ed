import type { Locator, Region } from '@warmline/flow-json';

/** Something with a path, with its lines and columns too, where there are any. */
export function withRegion<One extends { readonly path: string }>(
  one: One,
  locate: Locator,
): One & { readonly region?: Region } {
  const region = locate(one.path);
  return region === undefined ? one : { ...one, region };
}
