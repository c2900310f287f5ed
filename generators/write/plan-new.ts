import { join } from 'node:path';
import { generate } from '../integration/generate.ts';
import type { Spec } from '../integration/spec.ts';
import { withCompleted, writeFiles } from './app-files.ts';
import { explainFailure, foreign } from './explain-failure.ts';
import { APPS, nameTaken } from './name-taken.ts';
import type { Complete, NewPlan, Planned } from './plan.ts';
import { PORTS, type Ports } from './ports.ts';
import { readTemplates } from './read-templates.ts';
import { withStages } from './transact.ts';

/** What `planNew` is given. */
export interface PlanNewOptions {
  /** The root of the repository; see `findRoot`. */
  readonly root: string;
  readonly spec: Spec;
  /** Folder of the templates. Default: those of this package. */
  readonly templates?: string;
  /** Default: no further files. */
  readonly complete?: Complete;
  readonly ports?: Partial<Ports>;
}

/**
 * Plans a new integration. Writes nothing to the tree; with `complete` it is put together for it beside the tree, for a moment.
 *
 * @throws TemplateError, WriteFailedError, and whatever `complete` throws
 */
export async function planNew(options: PlanNewOptions): Promise<Planned<NewPlan>> {
  const { root, spec, templates, complete } = options;
  const ports = { ...PORTS, ...options.ports };
  const { name } = spec;
  try {
    const issues = await nameTaken(root, name, ports.disc);
    if (issues.length > 0) return { ok: false, issues };
    const files = generate(spec, await readTemplates(templates, ports.disc));
    const completed =
      complete === undefined
        ? {}
        : await withStages(root, ports, async (stages) => {
            const stage = join(root, await stages(name));
            await writeFiles(stage, files, ports.disc);
            return foreign(() => complete(stage, spec));
          });
    const plan: NewPlan = {
      command: 'new',
      name,
      directory: `${APPS}/${name}`,
      files: withCompleted(files, completed),
    };
    return { ok: true, plan };
  } catch (error) {
    throw explainFailure(error, `new ${name}`, root, 'unchanged');
  }
}
