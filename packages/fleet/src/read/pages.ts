import { accessError } from './aws-errors.ts';

/**
 * Reads all pages of a list.
 *
 * @param what is done, as "list the functions"
 * @param told hears after each page how many were read so far
 * @throws AwsAccessError where AWS cannot be asked
 */
export async function pages<Page, Item>(
  what: string,
  list: () => AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
  told: (count: number) => void = () => undefined,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  try {
    for await (const page of list()) {
      items.push(...(itemsOf(page) ?? []));
      told(items.length);
    }
  } catch (error) {
    throw accessError(error, what);
  }
  return items;
}
