import { locatorOf, type Locator } from '@warmline/flow-json';
import type { FlowFile } from './read-flow-files.ts';

/**
 * Makes the locator of a flow in a file. Of a template in YAML only its translation is known, whose places are none in the file.
 *
 * @param at keys that lead to the flow, as `Wrapper.at` has them; default: the document is the flow
 */
export function locateIn({ text, isTranslated }: FlowFile, at: readonly string[] = []): Locator {
  return isTranslated === true ? () => undefined : locatorOf(text, at);
}
