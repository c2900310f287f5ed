import type { Spec } from './spec.ts';
import type { View } from './view.ts';

/** A folder of templates, and what its files are rendered with: once for each view. */
export interface TemplateSet {
  readonly folder: string;
  readonly views: readonly object[];
  /**
   * The file whose absence makes `sync` write the set's files that are absent, although they are yours: one that files of ours
   * import. A path in the form of a template's. Absent: `sync` never writes them.
   */
  readonly key?: string;
}

/**
 * The templates that an integration is made of. Each folder holds what is so for all integrations of one kind; together they
 * make every file once. Performs no I/O.
 */
export function templateSets(spec: Spec, view: View): readonly TemplateSet[] {
  const whole = [view];
  const sets: readonly (TemplateSet | false)[] = [
    { folder: 'every', views: whole },
    { folder: KINDS[kindOf(spec)], views: whole },
    { folder: 'function', views: view.functions.map((one) => ({ ...view, ...one })), key: '__folder__/handler.ts' },
    spec.function !== 'new' && { folder: 'answer', views: whole, key: 'flow/answer.ts' },
    { folder: spec.function === 'new' ? 'calls-of-new' : 'calls-of-existing', views: whole },
    { folder: spec.execution === 'step-functions' ? 'opened-job' : 'opened-function', views: whole },
    view.failingFunction !== null && { folder: 'failing-step', views: whole },
    view.missingFunction !== null && { folder: 'missing-step', views: whole },
    view.outlivesFirstCall && { folder: 'cached', views: whole },
    spec.extend && { folder: 'extended', views: whole, key: 'infra/extend.ts' },
  ];
  return sets.filter((set) => set !== false);
}

type Kind = 'one' | 'several' | 'existing';

const KINDS: Readonly<Record<Kind, string>> = {
  one: 'one-function',
  several: 'several-functions',
  existing: 'existing-function',
};

function kindOf({ function: which, steps }: Spec): Kind {
  if (which !== 'new') return 'existing';
  return steps.length > 0 ? 'several' : 'one';
}
