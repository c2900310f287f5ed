import { parameterAt } from '../catalogue/parameter-at.ts';
import { blocksOfType } from '../facts/blocks-of.ts';
import type { Facts } from '../facts/facts.ts';
import { isJsonObject } from '../json.ts';

/** Every flow attribute that a flow sets or reads. */
export function attributeNames(facts: Facts): readonly string[] {
  const set = blocksOfType(facts, 'UpdateFlowAttributes').flatMap(({ action }) => {
    const attributes = parameterAt(action, 'FlowAttributes');
    return isJsonObject(attributes) ? Object.keys(attributes) : [];
  });
  const read = facts.blocks.flatMap(({ reads }) =>
    reads().flatMap(([root, name]) => (root === 'FlowAttributes' && name !== undefined ? [name] : [])),
  );
  return [...set, ...read];
}
