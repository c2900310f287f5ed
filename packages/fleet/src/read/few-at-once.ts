/** More would wait for their turn anyway: at 14 requests a second each may take half a second. */
const MOST_AT_ONCE = 8;

/**
 * Does something with each item, a few at once; answers come in the order of the items. Where one fails, no further one is begun.
 *
 * @throws what the first that fails does
 */
export async function fewAtOnce<Item, Answer>(
  items: readonly Item[],
  act: (item: Item) => Promise<Answer>,
  mostAtOnce = MOST_AT_ONCE,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const left = items.entries();
  let hasFailed = false;
  const work = async (): Promise<void> => {
    for (const [index, item] of left) {
      try {
        answers[index] = await act(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      if (hasFailed) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, items.length) }, work));
  return answers;
}
