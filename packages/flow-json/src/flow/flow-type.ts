import type { FlowType } from '../catalogue/action-definition.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import type { Flow } from './flow.ts';

/** Every type of flow, as the API names it; modules are a resource of their own. */
export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
  'MODULE',
] as const satisfies readonly FlowType[];

/** The type of flow that a text names, as the API does (`CONTACT_FLOW`) or as console exports do (`contactFlow`). */
export function flowTypeNamed(name: JsonValue | undefined): FlowType | undefined {
  if (typeof name !== 'string') return undefined;
  const constant = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  if (constant === 'CONTACT_FLOW_MODULE') return 'MODULE';
  return FLOW_TYPES.find((type) => type === constant);
}

/** What a flow says of its own type: modules have `Settings`, exports a `Metadata.type`; undefined for most others. */
export function flowTypeOf({ Settings, Metadata }: Flow): FlowType | undefined {
  if (Settings !== undefined) return 'MODULE';
  return isJsonObject(Metadata) ? flowTypeNamed(Metadata['type']) : undefined;
}
