import { parse, type Flow, type JsonValue } from '@warmline/flow-json';
import { hasMarker, isIntrinsic, joinedText } from './joined-text.ts';
import { resourcesOfType, type Template } from './template.ts';

/** A flow or a module that a template deploys. */
export interface DeployedFlow {
  /** Its logical id. */
  readonly id: string;
  /** Where its content stands, for example `Resources.Flow.Properties.Content`. */
  readonly path: string;
  readonly content: DeployedContent;
}

export type DeployedContent =
  | { readonly kind: 'flow'; readonly flow: Flow }
  /** Deployment puts it together from what the template does not hold. */
  | { readonly kind: 'computed' }
  /** No flow, whatever deployment does with it. */
  | { readonly kind: 'broken'; readonly problem: string };

/** Every flow and module of a template, in template order. The functions they call stand in them as markers. */
export function deployedFlows(template: Template): DeployedFlow[] {
  return resourcesOfType(template, 'AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule').map(
    ({ id, properties }) => ({
      id,
      path: `Resources.${id}.Properties.Content`,
      content: contentOf(properties['Content']),
    }),
  );
}

function contentOf(value: JsonValue | undefined): DeployedContent {
  if (value === undefined) return { kind: 'broken', problem: 'Content is missing.' };
  if (typeof value !== 'string' && !isIntrinsic(value)) return { kind: 'broken', problem: 'Content is no text.' };
  const text = joinedText(value);
  const parsed = parse(text);
  if (parsed.ok) return { kind: 'flow', flow: parsed.flow };
  if (hasMarker(text)) return { kind: 'computed' };
  const problem = parsed.issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' ');
  return { kind: 'broken', problem };
}
