import { isRecord, type PlainTemplate } from './plain-template.ts';

/** Says what a resource is, whatever its logical id: `alias`, `alarm on Errors`. */
export type Called = (id: string) => string;

/**
 * A value of a template with every reference in words, so that two templates can be held against each other although their logical ids
 * differ: `{ "Ref": "OrderStatusAlias09D5FF09" }` becomes `<alias>`, and what is joined of such becomes one text. Performs no I/O.
 *
 * @param known what references to parameters and pseudo parameters stand for; others keep their name
 */
export function inWords(
  template: PlainTemplate,
  called: Called,
  known: Readonly<Record<string, string>>,
): (value: unknown) => unknown {
  return words;

  function words(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(words);
    if (!isRecord(value)) return value;
    const [name = '', ...others] = Object.keys(value);
    const form = others.length === 0 ? FORMS[name] : undefined;
    if (form !== undefined) return form(value[name], { words, text, referred, holds });
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, words(entry)]));
  }

  function text(value: unknown): string {
    const said = words(value);
    return typeof said === 'string' ? said : JSON.stringify(said);
  }

  function holds(condition: string): boolean {
    const { 'Fn::Equals': sides } = template.Conditions?.[condition] as {
      readonly 'Fn::Equals': readonly [{ readonly Ref: string }, string];
    };
    return template.Parameters?.[sides[0].Ref]?.['Default'] === sides[1];
  }

  function referred(path: string): string {
    const [id = '', ...attribute] = path.split('.');
    if (!Object.hasOwn(template.Resources, id)) return known[path] ?? `<${path}>`;
    return `<${[called(id), ...attribute].join('.')}>`;
  }
}

interface Speaking {
  /** Whether a condition holds in a deployment that leaves every parameter at its default. */
  readonly holds: (condition: string) => boolean;
  readonly words: (value: unknown) => unknown;
  readonly text: (value: unknown) => string;
  readonly referred: (path: string) => string;
}

/** CloudFormation's functions, as far as our templates use them. */
const FORMS: Readonly<Record<string, (given: unknown, speaking: Speaking) => unknown>> = {
  Ref: (id, { referred }) => referred(id as string),
  'Fn::GetAtt': (path, { referred }) => referred(Array.isArray(path) ? path.join('.') : (path as string)),
  'Fn::Join': (given, { text }) => {
    const [between, parts] = given as [string, readonly unknown[]];
    return parts.map(text).join(between);
  },
  'Fn::Sub': (given, { text, referred }) => {
    const [pattern, values] = (Array.isArray(given) ? given : [given, {}]) as [
      string,
      Readonly<Record<string, unknown>>,
    ];
    return pattern.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      return Object.hasOwn(values, name) ? text(values[name]) : referred(name);
    });
  },
  'Fn::Select': (given, { text }) => {
    const [index, list] = given as [number | string, unknown];
    return `<part ${index} of ${text(list)}>`;
  },
  'Fn::Split': (given, { text }) => {
    const [mark, whole] = given as [string, unknown];
    return `${text(whole)} at ${mark}`;
  },
  'Fn::If': (given, { words, holds }) => {
    const [condition, then, otherwise] = given as readonly [string, unknown, unknown];
    return words(holds(condition) ? then : otherwise);
  },
};
