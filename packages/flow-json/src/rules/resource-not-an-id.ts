import type { ActionDefinition, ParameterFormat } from '../catalogue/action-definition.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { placeInWords, type Place } from '../catalogue/judge-parameters.ts';
import { parameterTree, type ParameterNode } from '../catalogue/parameter-tree.ts';
import { hasPlaceholder } from '../flow/placeholder.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { describedBlocks } from './blocks-of.ts';
import type { Rule } from './rule.ts';

export const resourceNotAnId: Rule = {
  code: 'WL115',
  name: 'resource-not-an-id',
  severity: 'error',
  summary: 'Queues, prompts, hours, flows, modules, agents and bots are named by ARN or id.',
  reason:
    'The service looks a literal id up and refuses a name ("Failed to convert id: …"); flow-language 2.6. Texts that are plainly gaps to be filled in, as INSERT QUEUE HERE, are warnings.',
  check: (facts) =>
    describedBlocks(facts)
      .filter(({ action }) => NAMING.has(action.Type))
      .flatMap(({ action, definition, path }) =>
        resourcesIn(action.Parameters ?? {}, parameterTree(definition), []).flatMap(({ text, place, format }) => {
          if (isId(text, format)) return [];
          const name = placeInWords(place);
          return [
            {
              path: `${path}.Parameters.${name}`,
              block: action.Identifier,
              message: `The parameter "${name}" of the block "${action.Identifier}" (${action.Type}) is "${text}", which is no ARN and no id.`,
              hint: 'Give the ARN or the id of the resource, a reference that is resolved per environment, or a JSONPath.',
              ...(isGap(text) ? { severity: 'warning' as const } : {}),
            },
          ];
        }),
      ),
};

/** Formats whose literals the service looks up, and how the ids look: UUIDs, with a version or an alias behind it for modules. */
const IDS: ReadonlySet<ParameterFormat | undefined> = new Set([
  'queue',
  'prompt',
  'hours',
  'flow',
  'module',
  'agent',
  'bot',
]);
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?::[$\w-]+)?$/i;

/** The types that name such a resource at all. */
const NAMING: ReadonlySet<string> = new Set(
  Object.values(CATALOGUE).flatMap(({ type, parameters }: ActionDefinition) =>
    Object.values(parameters).some(({ format }) => IDS.has(format)) ? [type] : [],
  ),
);

interface Resource {
  readonly text: string;
  readonly place: Place;
  readonly format: ParameterFormat;
}

function resourcesIn(value: JsonValue, node: ParameterNode, place: Place): Resource[] {
  const format = node.definition?.format;
  if (typeof value === 'string') return format !== undefined && IDS.has(format) ? [{ text: value, place, format }] : [];
  if (Array.isArray(value)) {
    const { each } = node;
    return each === undefined
      ? []
      : value.flatMap((entry: JsonValue, index) => resourcesIn(entry, each, [...place, index]));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const member = node.members.get(key) ?? node.each;
    return member === undefined ? [] : resourcesIn(inner, member, [...place, key]);
  });
}

/** An empty text is WL109’s business, and what stands in an ARN is the service’s. */
function isId(text: string, format: ParameterFormat): boolean {
  if (text === '' || text.startsWith('arn:') || text.startsWith('$') || hasPlaceholder(text)) return true;
  return format !== 'bot' && UUID.test(text);
}

/** What people write where somebody is to put an id. */
const GAP_WORDS = /(?:^|[^a-z])(?:your|placeholder|replace|insert|select|dummy|example|todo)(?:$|[^a-z])/i;

/** A text that shouts, wears the marks of a template, or asks for it, is there to be replaced. */
function isGap(text: string): boolean {
  return text === text.toUpperCase() || /[<>#{}[\]@]/.test(text) || GAP_WORDS.test(text);
}
