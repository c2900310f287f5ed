import type { Reference } from './reference.ts';

/**
 * A prompt with values in it: `` text`It shipped on ${order.shippedOn}.` ``. Takes references and nothing else, so that a
 * value of the build machine cannot slip into a prompt by mistake.
 */
export function text(parts: TemplateStringsArray, ...references: readonly Reference[]): string {
  return parts.reduce((spoken, part, index) => {
    const reference = references[index];
    return spoken + part + (reference === undefined ? '' : reference.toString());
  }, '');
}
