/** A queue from which the item of the least value comes first. */
export interface LeastFirst<Item> {
  readonly add: (item: Item, value: number) => void;
  /** Takes the first item out; undefined where there is none. */
  readonly take: () => Item | undefined;
}

/** An empty queue: a binary heap, so that adding and taking cost the logarithm of its length. */
export function leastFirst<Item>(): LeastFirst<Item> {
  const heap: { readonly item: Item; readonly value: number }[] = [];
  const valueAt = (at: number): number => heap[at]?.value ?? Infinity;

  return {
    add: (item, value) => {
      heap.push({ item, value });
      for (let at = heap.length - 1; at > 0 && valueAt(at) < valueAt((at - 1) >> 1); at = (at - 1) >> 1)
        swap(at, (at - 1) >> 1);
    },
    take: () => {
      swap(0, heap.length - 1);
      const first = heap.pop();
      for (let at = 0, to = lesserChild(at); valueAt(to) < valueAt(at); at = to, to = lesserChild(at)) swap(at, to);
      return first?.item;
    },
  };

  function lesserChild(at: number): number {
    return valueAt(2 * at + 2) < valueAt(2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
  }

  function swap(one: number, other: number): void {
    const [first, second] = [heap[one], heap[other]];
    if (first !== undefined && second !== undefined) [heap[one], heap[other]] = [second, first];
  }
}
