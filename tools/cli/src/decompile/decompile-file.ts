import { basename } from 'node:path';
import { decompile, isJsonObject, parseAll, type Flow, type Issue, type Wrapper } from '@warmline/flow-json';
import type { FlowFile } from '../files/read-flow-files.ts';
import { tooLarge } from '../files/too-large.ts';

/** One flow of a file as code. */
export interface DecompiledFlow {
  readonly file: FlowFile;
  /** Keys that lead to the flow; none where it is the document. */
  readonly at: readonly string[];
  readonly blocks: number;
  /** Blocks that the code gives to the letter. */
  readonly unsaid: readonly string[];
  readonly code: string;
}

/** Writes every flow of a file as code, and says why not where one cannot be read. Performs no I/O. */
export function decompileFile(file: FlowFile): {
  readonly flows: readonly DecompiledFlow[];
  readonly issues: readonly Issue[];
} {
  if (file.tooLarge) return { flows: [], issues: [tooLarge(file.shown)] };
  const results = parseAll(file.text, file.shown);
  return {
    flows: results.flatMap((result) => (result.ok ? [decompiled(file, result.flow, result.wrapper)] : [])),
    issues: results.flatMap((result) => (result.ok ? [] : result.issues)),
  };
}

function decompiled(file: FlowFile, flow: Flow, wrapper: Wrapper | undefined): DecompiledFlow {
  const type = wrapper?.flowType;
  const { code, unsaid } = decompile(flow, {
    name: nameOf(file, flow, wrapper),
    ...(type === undefined ? {} : { type }),
  });
  return { file, at: wrapper?.at ?? [], blocks: flow.Actions.length, unsaid, code };
}

/**
 * The name that the flow has in the console, as far as the document says: the larger one's word for it, then its own, then its id
 * in a template; or else the file's.
 */
function nameOf(file: FlowFile, { Metadata }: Flow, wrapper: Wrapper | undefined): string {
  const exported = isJsonObject(Metadata) ? Metadata['name'] : undefined;
  const fromFile = basename(file.shown).replace(/(?:\.flow)?\.(?:json|ya?ml)$/, '');
  const given = wrapper?.at.includes(wrapper.name ?? '') === true ? undefined : wrapper?.name;
  const names = [given, exported, wrapper?.name, fromFile];
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '') ?? 'Contact flow';
}
