export { PatcherUsageError } from './errors.ts';
export type { PatchCode, PatchIssue } from './issue.ts';
export { languageOf, type Language } from './language.ts';
export { undo, type Undone } from './marks.ts';
export type { FoundHandler, PatchOutcome } from './outcome.ts';
export { patch } from './patch.ts';
export type { SourceToPatch } from './source-to-patch.ts';
