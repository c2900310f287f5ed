import type { Complete } from '@warmline/generators';
import { emit } from '@warmline/flow-json';
import { loadFlow } from './load-flow.ts';

/** Makes the one file that no template can: the flow as the generated code emits it. */
export const completeWithFlow: Complete = async (directory, { name }) => {
  const { content } = await loadFlow({ name, folder: directory, shown: `apps/${name}` });
  return { [`flow/${name}.flow.json`]: { text: emit(content), owner: 'ours' } };
};
