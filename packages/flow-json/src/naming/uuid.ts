const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Is this a name that nobody gave: a UUID, as consoles make them for blocks? */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
