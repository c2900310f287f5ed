import { onward, plainAction } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import type { OldParameter } from '../old-export.ts';
import { textAt, textOf } from '../values.ts';

/** Puts attributes on the contact. */
export const setAttributes: ModuleConverter = {
  parameters: ['Attribute'],
  convert: (block) => {
    const attributes = attributesOf(block);
    if (Object.keys(attributes).length === 0) return { leadsOn: onward(block), because: 'It sets no attribute.' };
    return [plainAction(block, 'UpdateContactAttributes', { Attributes: attributes })];
  },
};

/** The first form of the block: one attribute, its name and its value in parameters of their own. */
export const setScreenPop: ModuleConverter = {
  parameters: ['key', 'value'],
  convert: (block) => {
    const key = textAt(block, 'key');
    if (key === undefined) return { leadsOn: onward(block), because: 'It sets no attribute.' };
    const attributes = { [key]: attributeValue(block, key, block.parameter('value')) };
    return [plainAction(block, 'UpdateContactAttributes', { Attributes: attributes })];
  },
};

/** Puts attributes on the flow, which only the flow reads. */
export const setFlowAttributes: ModuleConverter = {
  parameters: ['Attribute'],
  convert: (block) => {
    const attributes = Object.entries(attributesOf(block)).map(([key, Value]) => [key, { Value }] as const);
    if (attributes.length === 0) return { leadsOn: onward(block), because: 'It sets no attribute.' };
    return [plainAction(block, 'UpdateFlowAttributes', { FlowAttributes: Object.fromEntries(attributes) })];
  },
};

function attributesOf(block: Block): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>();
  for (const parameter of block.parameters.filter(({ name }) => name === 'Attribute')) {
    const { key } = parameter;
    if (key === undefined) {
      block.note('An attribute without a name was left out.');
      continue;
    }
    if (attributes.has(key)) block.note(`The attribute "${key}" is set twice; the last value stands.`);
    attributes.set(key, attributeValue(block, key, parameter));
  }
  return Object.fromEntries(attributes);
}

/** The service refuses empty attributes, and takes blank ones. */
function attributeValue(block: Block, key: string, parameter: OldParameter | undefined): string {
  const text = textOf(block, parameter);
  if (text === undefined) block.note(`The attribute "${key}" is set to nothing; a blank stands there.`);
  return text ?? ' ';
}
