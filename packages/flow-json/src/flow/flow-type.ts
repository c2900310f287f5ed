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
  return typeof name === 'string' ? BY_LETTERS.get(lettersOf(name)) : undefined;
}

/** The types by their names without regard to case and underscores, in which the spellings differ. */
const BY_LETTERS: ReadonlyMap<string, FlowType> = new Map([
  ...FLOW_TYPES.map((type) => [lettersOf(type), type] as const),
  [lettersOf('CONTACT_FLOW_MODULE'), 'MODULE'],
]);

function lettersOf(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/**
 * What a flow says of its own type: exports in `Metadata.type`, modules by their `Settings`; undefined for most others. Where
 * the two disagree the type that is stated counts, unless the flow ends as only modules do.
 */
export function flowTypeOf({ Settings, Metadata, Actions }: Flow): FlowType | undefined {
  const stated = isJsonObject(Metadata) ? flowTypeNamed(Metadata['type']) : undefined;
  if (Settings === undefined) return stated;
  const endsAsModule = Actions.some(({ Type }) => Type === 'EndFlowModuleExecution');
  return endsAsModule ? 'MODULE' : (stated ?? 'MODULE');
}
