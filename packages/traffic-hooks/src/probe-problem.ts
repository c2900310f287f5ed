/**
 * What is wrong with a probe, to stand in a sentence; undefined where it is an event that Amazon Connect would send (Connect
 * Administrator Guide, connect-lambda-functions): `Name`, `Details.ContactData` and `Details.Parameters`. Performs no I/O.
 */
export function probeProblem(probe: unknown): string | undefined {
  const { Name, Details } = Object(probe) as { readonly Name?: unknown; readonly Details?: unknown };
  if (Name !== 'ContactFlowEvent') return 'its Name must be "ContactFlowEvent"';
  const { ContactData, Parameters } = Object(Details) as {
    readonly ContactData?: unknown;
    readonly Parameters?: unknown;
  };
  if (!isObject(ContactData)) return 'it must have Details.ContactData';
  if (!isObject(Parameters)) return 'it must have Details.Parameters, an object, {} where the flow sends none';
  return undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
