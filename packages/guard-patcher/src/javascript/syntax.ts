import { parse, type ParserPlugin } from '@babel/parser';
import type { File, Node } from '@babel/types';
import { refusal, type PatchIssue } from '../issue.ts';
import { languageOf } from '../language.ts';

/** A tree, or why there is none. */
export type Syntax = { readonly ok: true; readonly file: File } | { readonly ok: false; readonly issue: PatchIssue };

/** Reads JavaScript or TypeScript, as a module or as a script, whichever it is. Never throws; performs no I/O. */
export function readSyntax(source: string, file: string): Syntax {
  try {
    const plugins = pluginsOf(file);
    return { ok: true, file: parse(source, { sourceType: 'unambiguous', allowReturnOutsideFunction: true, plugins }) };
  } catch (error) {
    // The stack has an end: it is nested too deeply, whatever it says.
    if (error instanceof RangeError) throw error;
    const { loc, message } = error as { readonly loc?: { readonly line: number }; readonly message: string };
    return {
      ok: false,
      issue: refusal('syntax-error', {
        ...(loc !== undefined && { line: loc.line }),
        message: `It cannot be read: ${message}`,
        hint: 'Mend it first; what cannot be read is not patched.',
      }),
    };
  }
}

function pluginsOf(file: string): ParserPlugin[] {
  const typescript: ParserPlugin[] = languageOf(file) === 'typescript' ? ['typescript', 'decorators-legacy'] : [];
  return [...typescript, ...(/\.(?:jsx?|tsx)$/i.test(file) ? (['jsx'] as const) : [])];
}

/** Every node below one, itself first, in the order of the source. */
export function* nodesIn(root: Node): Generator<Node> {
  // Without recursion: an expression may be a thousand sums deep.
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    open.push(...childrenOf(node).toReversed());
  }
}

/** The nodes that a node is made of. */
export function childrenOf(node: Node): readonly Node[] {
  return (Object.entries(node) as [string, unknown][]).flatMap(([key, value]) => {
    if (key === 'loc' || key.endsWith('Comments') || key === 'extra') return [];
    return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isNode);
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Where a node begins and ends; the parser always says. */
export function startOf(node: Node): number {
  return node.start ?? 0;
}

export function endOf(node: Node): number {
  return node.end ?? 0;
}

/** The line of a node, counted from 1. */
export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1;
}
