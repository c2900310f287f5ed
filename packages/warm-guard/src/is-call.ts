/** The members by which a contact flow's event is known. */
export interface CallMarks {
  readonly Name?: unknown;
  readonly Details?: unknown;
}

/**
 * Tells whether an event is a call from a contact flow: it carries `Name: "ContactFlowEvent"`, `Details.ContactData`,
 * or both. Either is enough, because a call taken for a ping is a caller left without an answer.
 *
 * Throws what the event's own getters throw.
 */
export function isCall({ Name, Details }: CallMarks): boolean {
  const details = Object(Details) as { readonly ContactData?: unknown };
  // A proxy may hide the member from `in` and still give it.
  return Name === 'ContactFlowEvent' || 'ContactData' in details || !!details.ContactData;
}
