import type { ContactData, ContactFlowEvent } from '../contact-flow-event.ts';

/**
 * Where a value stands in the event of a contact flow: `parameters.<name>`, `attributes.<name>` or
 * `customerEndpoint.address`. Names are taken to the letter, dots included.
 */
export type EventPath =
  | { readonly of: 'parameters' | 'attributes'; readonly name: string }
  | { readonly of: 'customerEndpoint'; readonly name: 'address' };

/** Reads a path; undefined when it is none. */
export function readEventPath(text: string): EventPath | undefined {
  if (text === CALLERS_NUMBER) return { of: 'customerEndpoint', name: 'address' };
  const [, of, name] = /^(parameters|attributes)\.(.+)$/s.exec(text) ?? [];
  return of === undefined || name === undefined ? undefined : { of: of as 'parameters' | 'attributes', name };
}

/** Where the caller's number stands. Anybody can call with anybody's number, so it proves nothing. */
export const CALLERS_NUMBER = 'customerEndpoint.address';

/** The value that stands there; undefined when there is none. */
export function valueAt({ of, name }: EventPath, { Details }: ContactFlowEvent): unknown {
  if (of === 'customerEndpoint') return Details.ContactData.CustomerEndpoint?.Address;
  const values = of === 'parameters' ? Details.Parameters : (Details.ContactData.Attributes ?? {});
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The event without the value that stands there; the same event when none does. */
export function without(path: EventPath, event: ContactFlowEvent): ContactFlowEvent {
  if (valueAt(path, event) === undefined) return event;
  const { ContactData: contact, Parameters: parameters } = event.Details;
  switch (path.of) {
    case 'parameters':
      return { ...event, Details: { ...event.Details, Parameters: omit(parameters, path.name) } };
    case 'attributes':
      return withContact(event, { Attributes: omit(contact.Attributes, path.name) });
    case 'customerEndpoint':
      return withContact(event, { CustomerEndpoint: omit(contact.CustomerEndpoint, 'Address') });
  }
}

function withContact(event: ContactFlowEvent, changed: Partial<ContactData>): ContactFlowEvent {
  const { Details } = event;
  return { ...event, Details: { ...Details, ContactData: { ...Details.ContactData, ...changed } } };
}

function omit(values: object | null | undefined, name: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([key]) => key !== name));
}
