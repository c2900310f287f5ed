import type { ResourceKind } from '../flow/resource-reference.ts';
import type { Block } from './block.ts';
import { jsonPathOf } from './json-path.ts';
import type { OldParameter } from './old-export.ts';

/**
 * What a parameter says, as today's language writes it: a text, or the JSONPath of a value that is looked up during the call.
 * Undefined where it says nothing; empty texts are refused today and said nothing then.
 */
export function textOf(block: Block, parameter: OldParameter | undefined): string | undefined {
  if (parameter?.value === undefined || parameter.value === null || parameter.value === '') return undefined;
  const { name, namespace, value } = parameter;
  if (typeof value === 'object') {
    block.note(`Its parameter "${name}" is no text and was left out.`);
    return undefined;
  }
  if (namespace === undefined) return String(value);
  const { path, doubt } = jsonPathOf(namespace, String(value));
  if (doubt !== undefined) block.note(doubt);
  return path;
}

/** What the first parameter of a name says. */
export function textAt(block: Block, name: string): string | undefined {
  return textOf(block, block.parameter(name));
}

/** Is the parameter there, and on? Old exports write booleans as such and as texts. */
export function isOn(block: Block, name: string): boolean {
  const value = block.parameter(name)?.value;
  return value === true || (typeof value === 'string' && /^(?:true|enabled?)$/i.test(value));
}

/** How a number is read that today's language bounds. */
export interface NumberRule {
  readonly least: number;
  readonly most?: number;
  /** What stands there where the export says none. */
  readonly otherwise: number;
  /** May it be looked up during the call? Default: no. */
  readonly dynamic?: true;
}

/** A whole number as a text, within the bounds of today's language; what had to be changed is noted. */
export function numberAt(block: Block, name: string, rule: NumberRule): string {
  const text = textAt(block, name);
  if (text === undefined) return noted(block, String(rule.otherwise), `It has no ${name}`);
  if (isJsonPath(text)) {
    if (rule.dynamic === true) return text;
    return noted(
      block,
      String(rule.otherwise),
      `Its ${name} was looked up in ${text}, which today's block does not do`,
    );
  }
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) {
    return noted(block, String(rule.otherwise), `Its ${name} is "${text}", which is no number`);
  }
  const bounded = String(Math.min(Math.max(Math.round(number), rule.least), rule.most ?? Number.MAX_SAFE_INTEGER));
  if (bounded === text || Number(bounded) === number) return bounded;
  return noted(block, bounded, `Its ${name} is ${text}, which today's block does not take`);
}

/** Does the text stand for a value that is looked up during the call? */
export function isJsonPath(text: string): boolean {
  return text.startsWith('$.') || text.startsWith('$[');
}

/** Kinds of resources in words, for what is said of them. */
const WORDS: Partial<Record<ResourceKind, string>> = {
  functions: 'function',
  queues: 'queue',
  prompts: 'prompt',
  hours: 'hours of operation',
  bots: 'bot',
  flows: 'flow',
  modules: 'module',
  agents: 'agent',
};

/** The resource that the first parameter of a name says (see `resourceOf`). */
export function resourceAt(block: Block, name: string, kind: ResourceKind, label?: string): string | undefined {
  const parameter = block.parameter(name);
  return parameter === undefined ? undefined : resourceOf(block, parameter, kind, label);
}

/**
 * The resource that a parameter names: its ARN or id, the JSONPath of one, or, where the export was stripped of ARNs, its name as
 * flows carry it. Undefined where it is not named at all.
 *
 * @param label key of the designer's note that holds the name too. Default: none
 */
export function resourceOf(
  block: Block,
  parameter: OldParameter,
  kind: ResourceKind,
  label?: string,
): string | undefined {
  const text = textOf(block, parameter);
  if (text !== undefined && !isFunctionName(text, kind)) return text;
  const called = text ?? parameter.resourceName ?? (label === undefined ? undefined : block.label(label));
  if (called === undefined) return undefined;
  const reference = block.named(kind, called);
  return noted(block, reference, `The export names the ${wordFor(kind)} "${called}" without its ARN`);
}

/** People who publish exports write the names of functions where the console writes ARNs. */
function isFunctionName(text: string, kind: ResourceKind): boolean {
  return kind === 'functions' && /^[\w-]+$/.test(text);
}

/** The same for a resource that today's block cannot do without. */
export function neededResourceAt(block: Block, name: string, kind: ResourceKind, label?: string): string {
  return resourceAt(block, name, kind, label) ?? placeholder(block, kind);
}

/** A name for a resource that the export says nothing of, so that the flow can be completed by a map of ARNs. */
export function placeholder(block: Block, kind: ResourceKind): string {
  return noted(block, block.named(kind, block.path), `The export names no ${wordFor(kind)}`);
}

function wordFor(kind: ResourceKind): string {
  return WORDS[kind] ?? kind;
}

function noted(block: Block, value: string, why: string): string {
  block.note(`${why}; ${value} stands there.`);
  return value;
}
