/** A name in camelCase or with underscores as people say it: `loyaltyPoints` becomes `loyalty points`. Performs no I/O. */
export function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(' ');
}
