import type { Channel, FlowType } from '../catalogue/action-definition.ts';
import { FlowUsageError } from '../errors.ts';
import { FLOW_LANGUAGE_VERSION, type Flow } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import { layOut } from '../lay-out.ts';
import type { CallBranch } from './call.ts';
import { writeActions } from './write-actions.ts';
import type { Written } from './written.ts';

/** A flow with what the service keeps beside its content. */
export interface ContactFlow {
  readonly name: string;
  readonly type: FlowType;
  /** Empty where none was given. */
  readonly description: string;
  /** The flow itself, with resources by name. */
  readonly content: Flow;
}

export interface ContactFlowOptions {
  /** The flow's name in the console. */
  readonly name: string;
  /** Default: an inbound flow, `CONTACT_FLOW`. */
  readonly type?: FlowType;
  /** Default: none. */
  readonly description?: string;
  /** The channels that the flow is for; blocks that run on none of them are refused. Default: nobody says. */
  readonly channels?: readonly Channel[];
  /** The `Settings` of a module's content, as they stand. Default: none; `flowModule` writes them. */
  readonly settings?: JsonValue;
}

/**
 * Writes a contact flow that reads like the call. The same source gives the same flow, to the byte. Performs no I/O.
 *
 * @param written the order and spelling of a document that the code was made from; default: our own
 * @throws FlowUsageError when the flow says something that Connect refuses or nobody can reach
 * @example
 * const hello = contactFlow({ name: 'Hello' }, (call) => {
 *   call.say('Thanks for calling.');
 *   call.disconnect();
 * });
 */
export function contactFlow(options: ContactFlowOptions, body: CallBranch, written: Written = {}): ContactFlow {
  const { name, type = 'CONTACT_FLOW', description = '', channels = [], settings } = options;
  if (name.trim() === '') throw new FlowUsageError('The flow has an empty name; the console lists flows by name.');
  const { start, actions } = writeActions({ type, channels }, body, written);
  const content = layOut({
    Version: FLOW_LANGUAGE_VERSION,
    StartAction: start,
    Metadata: {},
    Actions: actions,
    ...(settings === undefined ? {} : { Settings: settings }),
  });
  return { name, type, description, content };
}
