import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';

/** Takes up a task that was paused. */
export const resumeContact: ModuleConverter = {
  parameters: [],
  convert: (block) => [plainAction(block, 'ResumeContact', {})],
};
