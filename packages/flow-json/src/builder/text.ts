import { FlowUsageError } from '../errors.ts';
import { jsonPathsIn } from '../flow/json-paths.ts';
import type { Reference } from './reference.ts';

/**
 * A prompt with values in it: `` text`It shipped on ${order.shippedOn}.` ``. Takes references and nothing else, so that a
 * value of the build machine cannot slip into a prompt by mistake.
 *
 * A value that a letter or digit follows at once (`${price}USD`) is written in the long form, `$['External']['price']USD`:
 * in the short one the letters would be read as a part of its name (flow-language 5.1).
 *
 * @throws FlowUsageError when what follows a value would be read as a part of its path in either form
 */
export function text(parts: TemplateStringsArray, ...references: readonly Reference[]): string {
  return parts.reduce((spoken, part, index) => {
    const reference = references[index];
    return spoken + part + (reference === undefined ? '' : pathBefore(reference.toString(), parts[index + 1] ?? ''));
  }, '');
}

function pathBefore(path: string, following: string): string {
  if (/^(?:\[|\.[\p{L}\p{M}\p{N}_-])/u.test(following)) {
    throw new FlowUsageError(
      `${path} is followed by "${following.slice(0, 10)}", which Connect would read as a part of its path. Put a space between.`,
    );
  }
  return /^[\p{L}\p{M}\p{N}_-]/u.test(following) ? longForm(path) : path;
}

function longForm(path: string): string {
  const [whole] = jsonPathsIn(path);
  if (whole === undefined || whole.end !== path.length) return path;
  return `$${whole.keys.map((key) => (key.includes("'") ? `["${key}"]` : `['${key}']`)).join('')}`;
}
