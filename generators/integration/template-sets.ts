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
 * make every file once, and files of ours that are the same for all of them, so that none is ever left over. Performs no I/O.
 */
export function templateSets(spec: Spec, view: View): readonly TemplateSet[] {
  const whole = [view];
  const isNew = spec.function === 'new';
  const sets: readonly (TemplateSet | false)[] = [
    { folder: 'every', views: whole },
    { folder: `${spec.flow.kind}-flow`, views: whole },
    { folder: kindOf(spec), views: whole },
    { folder: openedBy(spec), views: whole },
    view.isStandard && { folder: isNew ? 'calls-of-new' : 'calls-of-existing', views: whole },
    { folder: workerOf(spec), views: view.functions.map((one) => ({ ...view, ...one })), key: '__folder__/handler.ts' },
    view.hasProbe && { folder: 'probed', views: whole, key: 'probe.json' },
    !isNew && { folder: 'answer', views: whole, key: 'flow/answer.ts' },
    view.failingFunction !== null && { folder: 'failing-step', views: whole },
    view.missingFunction !== null && { folder: 'missing-step', views: whole },
    view.outlivesFirstCall && { folder: 'cached', views: whole },
    view.isSam && { folder: 'sam', views: whole },
    spec.extend && { folder: 'extended', views: whole, key: 'infra/extend.ts' },
  ];
  return sets.filter((set) => set !== false);
}

/** References and stack, by what does the work. */
function kindOf({ function: which, steps }: Spec): string {
  if (which !== 'new') return 'existing-function';
  return steps.length > 0 ? 'several-functions' : 'one-function';
}

/** What the functions do. */
function workerOf({ flow }: Spec): string {
  return flow.kind === 'standard' ? 'function' : 'version-function';
}

/** What scripted calls are played against. */
function openedBy({ function: which, execution }: Spec): string {
  if (execution === 'step-functions') return 'opened-job';
  return which === 'new' ? 'opened-function' : 'opened-nothing';
}
