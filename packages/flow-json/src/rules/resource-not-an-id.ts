import type { ActionDefinition, ParameterFormat } from '../catalogue/action-definition.ts';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { holdsJsonPath } from '../catalogue/judge-path.ts';
import { placeInWords, type Place } from '../catalogue/judge-parameters.ts';
import { parameterTree, type ParameterNode } from '../catalogue/parameter-tree.ts';
import { hasPlaceholder } from '../flow/placeholder.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { describedBlocks } from '../facts/blocks-of.ts';
import { isGap } from './is-gap.ts';
import type { Rule } from './rule.ts';

export const resourceNotAnId: Rule = {
  code: 'WL115',
  name: 'resource-not-an-id',
  severity: 'error',
  alone: true,
  summary:
    'Queues, prompts, hours, flows, modules, agents, assistants and bots are named by ARN or id, functions by ARN, numbers as +12065550100.',
  reason:
    'The service looks a literal id up and refuses a name ("Failed to convert id: …"); flow-language 2.6. Texts that are plainly gaps to be filled in, as INSERT QUEUE HERE, and numbers without their country, are warnings.',
  check: (facts) =>
    describedBlocks(facts)
      .filter(({ action }) => NAMING.has(action.Type))
      .flatMap(({ action, definition, path }) =>
        resourcesIn(action.Parameters ?? {}, parameterTree(definition), []).flatMap(({ text, place, format }) => {
          if (isNamed(text, NAMES[format])) return [];
          const name = placeInWords(place);
          return [
            {
              path: `${path}.Parameters.${name}`,
              block: action.Identifier,
              message: `The parameter "${name}" of the block "${action.Identifier}" (${action.Type}) is "${text}", which is ${NOT_NAMED[NAMES[format]]}.`,
              hint: `Give ${WANTED[NAMES[format]]}, a reference that is resolved per environment, or a JSONPath.`,
              ...(isGap(text) ? { severity: 'warning' as const } : {}),
            },
          ];
        }),
      ),
};

/** How the service wants a resource named. */
type Name = 'id' | 'arn' | 'number';

/** Formats whose literals the service looks up. Views have names of Amazon's too (`cards`), and are not judged. */
const NAMES = {
  agent: 'id',
  assistant: 'id',
  bot: 'arn',
  e164: 'number',
  flow: 'id',
  hours: 'id',
  lambda: 'arn',
  module: 'id',
  prompt: 'id',
  queue: 'id',
} as const satisfies Partial<Record<ParameterFormat, Name>>;

const NOT_NAMED: Readonly<Record<Name, string>> = {
  id: 'no ARN and no id',
  arn: 'no ARN',
  number: 'no phone number with its country, as +12065550100',
};

const WANTED: Readonly<Record<Name, string>> = {
  id: 'the ARN or the id of the resource',
  arn: 'the ARN of the resource',
  number: 'the whole number',
};

/** UUIDs, with a version or an alias behind it for modules. */
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?::[$\w-]+)?$/i;
const E164 = /^\+[1-9]\d{1,14}$/;

/** The types that name such a resource at all. */
const NAMING: ReadonlySet<string> = new Set(
  Object.values(CATALOGUE).flatMap(({ type, parameters }: ActionDefinition) =>
    Object.values(parameters).some(({ format }) => isJudged(format)) ? [type] : [],
  ),
);

interface Resource {
  readonly text: string;
  readonly place: Place;
  readonly format: JudgedFormat;
}

type JudgedFormat = keyof typeof NAMES;

function isJudged(format: ParameterFormat | undefined): format is JudgedFormat {
  return format !== undefined && Object.hasOwn(NAMES, format);
}

function resourcesIn(value: JsonValue, node: ParameterNode, place: Place): Resource[] {
  const format = node.definition?.format;
  if (typeof value === 'string') return isJudged(format) ? [{ text: value, place, format }] : [];
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

/** An empty text, and a JSONPath in another, are WL109’s business; what stands in an ARN is the service’s. */
function isNamed(text: string, name: Name): boolean {
  if (text === '' || text.startsWith('arn:') || text.startsWith('$')) return true;
  if (hasPlaceholder(text) || holdsJsonPath(text)) return true;
  return (name !== 'arn' && UUID.test(text)) || (name === 'number' && E164.test(text));
}
