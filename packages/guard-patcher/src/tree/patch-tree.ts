import { refusal, warning, type FileIssue, type PatchIssue } from '../issue.ts';
import { languageOf } from '../language.ts';
import { undo } from '../marks.ts';
import { unchanged, type FoundHandler, type PatchOutcome } from '../outcome.ts';
import { patch } from '../patch.ts';
import { SCHEDULED_PATTERN } from '../objections/scheduled-events.ts';
import { lineAt } from '../text/source-layout.ts';
import type { SourceToPatch } from '../source-to-patch.ts';
import { isModule, type HandlerName } from './handler-name.ts';
import { sourceIn, type SourceTree } from './source-tree.ts';

/** A file as it is and as it would be. */
export interface FileChange {
  /** Its path in the tree. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** The handler that is guarded; absent where a guard is taken out. */
  readonly handler?: FoundHandler;
}

/** What would become of a folder or a package. */
export interface TreeOutcome {
  readonly changes: readonly FileChange[];
  readonly issues: readonly FileIssue[];
}

/**
 * Puts the guard into the one handler of a tree: that of the name given, or else that of the only file at the top which has one. What
 * a layer holds below `nodejs` or `python` counts as its top.
 */
export async function patchTree(
  tree: SourceTree,
  handler: HandlerName | undefined,
  modernise = false,
): Promise<TreeOutcome> {
  const module = handler?.module;
  const written = tree.paths.filter((path) => languageOf(path) !== undefined);
  const sources = written.filter((path) => !isTest(path));
  const candidates = module === undefined ? topOf(sources) : written.filter((path) => isModule(path, module));
  const tried = await Promise.all(
    candidates.map((file) =>
      tryFile(tree, { file, modernise, ...(handler !== undefined && { handler: handler.name }) }),
    ),
  );
  const fit = module === undefined ? likeliest(tried) : loaded(tried);
  const [only, second] = fit;
  if (only === undefined) return refused(noHandler(tree, module, tried));
  if (second !== undefined) {
    const files = fit.map(({ file }) => file).join(', ');
    return refused(
      refusal('handler-ambiguous', {
        message: `Several files have a handler: ${files}.`,
        hint:
          module === undefined
            ? 'Say which one as Lambda does: --handler index.handler.'
            : "Which of them is loaded is the runtime's matter: give the file itself, or take the others away.",
      }),
    );
  }
  const { file, before, outcome } = only;
  const issues = outcome.issues.map((issue) => ({ ...issue, file }));
  if (!outcome.changed) return { changes: [], issues };
  const elsewhere = await scheduledElsewhere(tree, sources, file);
  return {
    changes: [{ file, before, after: outcome.text, handler: outcome.handler }],
    issues: [...issues, ...elsewhere],
  };
}

/** Takes every guard of ours out of a tree. */
export async function undoTree(tree: SourceTree): Promise<TreeOutcome> {
  const changes: FileChange[] = [];
  const issues: FileIssue[] = [];
  for (const file of tree.paths.filter((path) => languageOf(path) !== undefined)) {
    const read = sourceIn(await tree.read(file));
    const undone = read.ok ? undo(read.text) : undefined;
    if (!read.ok || undone?.changed !== true) continue;
    changes.push({ file, before: read.text, after: undone.text });
    issues.push(...undone.issues.map((issue) => ({ ...issue, file })));
  }
  return changes.length > 0 ? { changes, issues } : refused(...undo('').issues);
}

interface Tried {
  readonly file: string;
  readonly before: string;
  readonly outcome: PatchOutcome;
}

async function tryFile(tree: SourceTree, wanted: Omit<SourceToPatch, 'source'>): Promise<Tried> {
  const { file } = wanted;
  const read = sourceIn(await tree.read(file));
  if (!read.ok) return { file, before: '', outcome: unchanged(read.issue) };
  return { file, before: read.text, outcome: patch({ source: read.text, ...wanted }) };
}

/** Files at the top, or where a layer has its top. */
function topOf(sources: readonly string[]): readonly string[] {
  const top = sources.filter((path) => !path.includes('/'));
  return top.length > 0 ? top : sources.filter((path) => /^(?:nodejs|python)\/[^/]+$/.test(path));
}

function isTest(path: string): boolean {
  return /(?:^|\/)(?:__tests__|tests?)\/|\.(?:test|spec)\.[a-z]+$|(?:^|\/)(?:test_[^/]*|conftest|setup)\.py$|\.config\.[a-z]+$/i.test(
    path,
  );
}

/** Lambda loads what was compiled, and not what it was compiled from; and what has the export, where another language's file has it not. */
function loaded(tried: readonly Tried[]): readonly Tried[] {
  const compiled = tried.filter(({ file }) => languageOf(file) !== 'typescript');
  const candidates = compiled.length > 0 ? compiled : tried;
  const having = candidates.filter(({ outcome }) => !outcome.issues.some(({ code }) => code === 'handler-not-found'));
  return having.length > 0 ? having : candidates;
}

/** Those that have a handler by one of the usual names, patched or not; a helper is no handler, whatever it exports. */
function likeliest(tried: readonly Tried[]): readonly Tried[] {
  const usual = tried.filter(({ outcome }) => USUAL.has(outcome.handler?.name ?? ''));
  return usual.length > 0 ? usual : tried.filter(isTold);
}

const USUAL: ReadonlySet<string> = new Set(['handler', 'lambda_handler']);

const USUAL_FILE = /(?:^|\/)(?:index|handler|app|main|lambda_function)\.(?:[cm]?[jt]sx?|py)$/i;

/** A file that nobody calls a helper: what is wrong with its handler is to be said. */
function isTold({ file, outcome }: Tried): boolean {
  return (
    topOf([file]).length > 0 &&
    USUAL_FILE.test(file) &&
    !outcome.changed &&
    outcome.handler === undefined &&
    !outcome.issues.some(({ code }) => code === 'handler-not-found')
  );
}

function noHandler({ paths }: SourceTree, module: string | undefined, tried: readonly Tried[]): PatchIssue {
  if (module !== undefined) {
    return refusal('handler-not-found', {
      message: `There is no file "${module}" in JavaScript, TypeScript or Python.`,
      hint: 'Name it from the top, without its ending: --handler src/index.handler.',
    });
  }
  const foreign = paths.find((path) => /\.(?:jar|class|java|kt|rb|go|cs|dll|php|rs)$|^bootstrap$/i.test(path));
  if (tried.length === 0 && foreign !== undefined) {
    return refusal('language-unknown', {
      message: `It is written in another language: it holds ${foreign}.`,
      hint: 'JavaScript, TypeScript and Python are patched. Elsewhere write the guard by hand: answer and return where the event is a scheduled one.',
    });
  }
  const looked =
    tried.length === 0
      ? 'no file in JavaScript, TypeScript or Python is there'
      : `looked at ${tried.map(({ file }) => file).join(', ')}`;
  return refusal('handler-not-found', {
    message: `No handler was found at its top; ${looked}.`,
    hint: `Name the file and the export as Lambda does: --handler ${likelyName(paths)}.`,
  });
}

/** How Lambda would name the handler of the file further down that is most likely to have one. */
function likelyName(paths: readonly string[]): string {
  const file = paths.find((path) => !isTest(path) && USUAL_FILE.test(path)) ?? 'src/index.js';
  return file.replace(/\.[a-z]+$/i, languageOf(file) === 'python' ? '.lambda_handler' : '.handler');
}

/** Other files of the tree that speak of scheduled events: what the handler does with them cannot be seen in it alone. */
async function scheduledElsewhere(
  tree: SourceTree,
  sources: readonly string[],
  handler: string,
): Promise<readonly FileIssue[]> {
  const issues: FileIssue[] = [];
  for (const file of sources.filter((path) => path !== handler)) {
    const read = sourceIn(await tree.read(file));
    const found = read.ok ? SCHEDULED_PATTERN.exec(read.text) : null;
    if (!read.ok || found === null) continue;
    const issue = warning('scheduled-events-elsewhere', {
      line: lineAt(read.text, found.index),
      message: `It speaks of "${found[0]}": the handler may hand scheduled events on to it, which the guard now answers.`,
      hint: 'If scheduled events are work for it, take the guard out with --undo.',
    });
    issues.push({ ...issue, file });
  }
  return issues;
}

function refused(...issues: readonly PatchIssue[]): TreeOutcome {
  return { changes: [], issues: issues.map((issue) => ({ ...issue, file: '' })) };
}
