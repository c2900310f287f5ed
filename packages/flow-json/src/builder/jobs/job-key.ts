/** Gives each job of a flow a key of its own, in order: its flow attributes are named after it. */
export type JobKeys = (functionName: string) => string;

/**
 * Makes the keys of one flow: `orderStatus` for the function `order-status`, `orderStatus2` where it works once more.
 *
 * @param taken tells keys that may not be used. Default: none
 */
export function jobKeys(taken: (key: string) => boolean = () => false): JobKeys {
  const given = new Set<string>();
  return (functionName) => {
    const wish = camelCase(functionName);
    let key = wish;
    for (let count = 2; given.has(key) || taken(key); count++) key = `${wish}${count}`;
    given.add(key);
    return key;
  };
}

function camelCase(name: string): string {
  const [first = 'job', ...others] = name.match(/[A-Za-z0-9]+/g) ?? [];
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
