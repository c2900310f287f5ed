import { isObject } from './is-object.ts';

/** What an invoker needs of the event that Connect sends to a function (flow-language 8.1); all of it is passed on. */
export interface ContactFlowEvent {
  readonly Name: 'ContactFlowEvent';
  readonly Details: {
    readonly ContactData: ContactData;
    readonly Parameters: Parameters;
  };
}

/** The contact as Connect describes it. */
export interface ContactData {
  readonly ContactId: string;
  readonly Attributes?: Readonly<Record<string, unknown>> | null;
  readonly CustomerEndpoint?: { readonly Address?: string; readonly Type?: string } | null;
}

/** What a flow gives to the work, by name. Mostly texts. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Reads an event that a function was given; undefined when it is not one of a contact flow with a contact in it. */
export function readContactFlowEvent(event: unknown): ContactFlowEvent | undefined {
  if (!isObject(event) || event['Name'] !== 'ContactFlowEvent' || !isObject(event['Details'])) return undefined;
  const { ContactData: contact, Parameters: parameters } = event['Details'];
  if (!isObject(contact) || typeof contact['ContactId'] !== 'string' || contact['ContactId'] === '') return undefined;
  return {
    ...event,
    Name: 'ContactFlowEvent',
    Details: {
      ...event['Details'],
      ContactData: contact as unknown as ContactData,
      Parameters: isObject(parameters) ? parameters : {},
    },
  };
}
