/**
 * Gives every wish a name of its own: the wish, or the first of `wish-2`, `wish-3`, … that is free. Remembers how far each wish
 * has come, so that ten thousand equal ones do not cost ten thousand searches.
 *
 * @param most longest name; longer wishes are cut, and room is made for numbers. Default: any
 */
export function nameGiver(most = Infinity): (wish: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();

  return (wish) => {
    let name = cut(wish, most);
    let count = counts.get(name) ?? 1;
    const first = name;
    while (taken.has(name)) {
      count += 1;
      const suffix = `-${count}`;
      name = cut(first, most - suffix.length) + suffix;
    }
    counts.set(first, count);
    taken.add(name);
    return name;
  };
}

/** The text's beginning; a character of two code units is never halved. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}
