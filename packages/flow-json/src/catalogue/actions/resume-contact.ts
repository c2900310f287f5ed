import type { ActionDefinition } from '../action-definition.ts';

/** Resumes a paused contact (task) (flow-language 7.1). */
export const resumeContact = {
  type: 'ResumeContact',
  block: 'Resume contact',
  category: 'contact',
  terminal: false,
  parameters: {},
  errors: { NoMatchingError: 'required' },
  channels: ['TASK'],
  flowTypes: 'all',
} as const satisfies ActionDefinition;
