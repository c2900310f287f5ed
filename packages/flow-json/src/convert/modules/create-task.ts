import { plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import { mapOf } from '../maps.ts';
import { neededResourceAt, numberAt, textAt } from '../values.ts';

/** Creates a task, which runs a flow of its own. */
export const createTask: ModuleConverter = {
  parameters: ['ContactFlowId', 'Name', 'TaskName', 'Description', 'Attribute', 'DelaySeconds'],
  convert: (block) => {
    const name = textAt(block, 'Name') ?? textAt(block, 'TaskName');
    if (name === undefined) return { notCarried: 'It gives the task no name.' };
    const description = textAt(block, 'Description');
    const attributes = mapOf(block, 'Attribute');
    return [
      plainAction(block, 'CreateTask', {
        ContactFlowId: neededResourceAt(block, 'ContactFlowId', 'flows', 'contactFlow'),
        Name: name,
        ...(description === undefined ? {} : { Description: description }),
        ...(attributes === undefined ? {} : { Attributes: attributes }),
        ...(block.parameter('DelaySeconds') === undefined
          ? {}
          : { DelaySeconds: numberAt(block, 'DelaySeconds', { least: 1, most: 518_400, otherwise: 1 }) }),
      }),
    ];
  },
};
