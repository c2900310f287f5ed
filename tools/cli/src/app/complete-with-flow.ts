import type { Complete } from '@warmline/generators';
import { emit } from '@warmline/flow-json';
import { loadFlow, loadTemplate } from './load-flow.ts';

/** The file that AWS SAM reads. */
export const SAM_TEMPLATE = 'template.yaml';

/** Makes the files that no template can: the flow as the generated code emits it, and the SAM template that holds it. */
export const completeWithFlow: Complete = async (directory, { name, template }) => {
  const app = { name, folder: directory, shown: `apps/${name}` };
  const { content } = await loadFlow(app);
  const flow = { [`flow/${name}.flow.json`]: { text: emit(content), owner: 'ours' } } as const;
  return template === 'sam' ? { ...flow, [SAM_TEMPLATE]: { text: await loadTemplate(app), owner: 'ours' } } : flow;
};
