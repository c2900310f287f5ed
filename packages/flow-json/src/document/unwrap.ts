import { flowTypeNamed } from '../flow/flow-type.ts';
import type { FlowType } from '../catalogue/action-definition.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json.ts';
import { joinedText } from './joined-text.ts';

/** A flow that stands in a larger document. */
export interface Wrapped {
  /** Keys from the larger document's root to the flow, for example `['ContactFlow', 'Content']`. */
  readonly at: readonly string[];
  /** The flow's own text, or the flow itself where it was not written as a text. */
  readonly content: string | JsonObject;
  /** The flow's name, where the larger document says it. */
  readonly name?: string;
  /** The flow's type, where the larger document says it. */
  readonly flowType?: FlowType;
}

/**
 * Finds the flows in a larger document: what `describe-contact-flow` and `describe-contact-flow-module` print, requests of
 * `create-contact-flow`, and the resources of a CloudFormation template. None in any other document. Performs no I/O.
 */
export function wrappedFlows(document: JsonValue): readonly Wrapped[] {
  if (!isJsonObject(document)) return [];
  const described = Object.keys(ANSWERS).flatMap((key) => {
    const inner = document[key];
    return isJsonObject(inner) ? wrappedIn(inner, [key], ANSWERS[key]) : [];
  });
  if (described.length > 0) return described;
  if (isJsonObject(document['Resources'])) return templateFlows(document['Resources']);
  return 'Actions' in document ? [] : wrappedIn(document, [], undefined);
}

/** What the two describing commands print, and the type that follows from the one. */
const ANSWERS: Readonly<Record<string, FlowType | undefined>> = { ContactFlow: undefined, ContactFlowModule: 'MODULE' };

/** Resources that hold a flow, and the type that follows from the one (CloudFormation). */
const RESOURCES: Readonly<Record<string, FlowType | undefined>> = {
  'AWS::Connect::ContactFlow': undefined,
  'AWS::Connect::ContactFlowModule': 'MODULE',
};

function templateFlows(resources: JsonObject): readonly Wrapped[] {
  return Object.entries(resources).flatMap(([logicalId, resource]) => {
    if (!isJsonObject(resource) || typeof resource['Type'] !== 'string') return [];
    const { Type, Properties } = resource;
    if (!Object.hasOwn(RESOURCES, Type) || !isJsonObject(Properties ?? null)) return [];
    const found = wrappedIn(Properties as JsonObject, ['Resources', logicalId, 'Properties'], RESOURCES[Type]);
    return found.map((wrapped) => (wrapped.name === undefined ? { ...wrapped, name: logicalId } : wrapped));
  });
}

/** The `Content` of an object. A module's says so by its place, or, of itself, by its `Settings`. */
function wrappedIn(object: JsonObject, at: readonly string[], type: FlowType | undefined): readonly Wrapped[] {
  const { Content, Name, Type, ContactFlowType } = object;
  const content = isJsonObject(Content ?? null) && 'Actions' in (Content as JsonObject) ? Content : joinedText(Content);
  if (content === undefined) return [];
  const flowType = type ?? flowTypeNamed(Type) ?? flowTypeNamed(ContactFlowType);
  return [
    {
      at: [...at, 'Content'],
      content: content as string | JsonObject,
      ...(typeof Name === 'string' ? { name: Name } : {}),
      ...(flowType === undefined ? {} : { flowType }),
    },
  ];
}
