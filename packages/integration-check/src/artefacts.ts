import type { Flow } from '@warmline/flow-json';
import type { Returns } from './returns.ts';
import type { Template } from './template/template.ts';

/** What was built of one integration, before it is deployed. Plain data; paths are only for messages. */
export interface Artefacts {
  /** Name of the integration. */
  readonly app: string;
  readonly template: Template;
  /** The flow as its code emits it, with resources by name. */
  readonly flow: Flow;
  /** The emitted flow as it stands in the app; undefined where the file is missing. */
  readonly committedFlow: string | undefined;
  /** What each function answers, by its name in the flow. */
  readonly returns: Readonly<Record<string, Returns>>;
  readonly paths: {
    /** The emitted flow. */
    readonly flow: string;
    /** Where the template comes from. */
    readonly template: string;
  };
}

/** What a function of the flow answers; undefined where nobody knows. */
export function returnsOf({ returns }: Artefacts, name: string): Returns | undefined {
  return Object.hasOwn(returns, name) ? returns[name] : undefined;
}
