import { action, condition, onward } from '../action-parts.ts';
import type { ModuleConverter } from '../became.ts';
import type { Block } from '../block.ts';
import type { OldParameter } from '../old-export.ts';
import { spokenPrompt } from '../prompts.ts';
import { numberAt, resourceOf } from '../values.ts';
import type { JsonObject } from '../../json.ts';

/** Plays prompts over and over while the caller waits; it ends with the wait, and need lead nowhere. */
export const loopPrompts: ModuleConverter = {
  parameters: ['Text', 'AudioPrompt', 'InterruptSeconds'],
  convert: (block) => {
    const messages = block.parameters.flatMap((parameter) => messageOf(block, parameter) ?? []);
    const [failure, interrupted] = [block.way('Error'), block.way('Timeout')];
    const interrupts = block.parameter('InterruptSeconds') !== undefined || interrupted !== undefined;
    if (messages.length === 0) block.note('It plays nothing; a blank stands there.');
    return [
      action(
        block.identifier,
        'MessageParticipantIteratively',
        {
          Messages: messages.length === 0 ? [{ Text: ' ' }] : messages,
          ...(interrupts
            ? { InterruptFrequencySeconds: numberAt(block, 'InterruptSeconds', { least: 1, otherwise: 60 }) }
            : {}),
        },
        {
          ...nextOf(failure ?? interrupted),
          Errors: failure === undefined ? [] : [{ NextAction: failure, ErrorType: 'NoMatchingError' }],
          Conditions: interrupts ? [condition('Equals', 'MessagesInterrupted', onward(block, 'Timeout'))] : [],
        },
      ),
    ];
  },
};

function messageOf(block: Block, parameter: OldParameter): JsonObject | undefined {
  if (parameter.name === 'Text') return spokenPrompt(block, parameter, parameter.key);
  if (parameter.name !== 'AudioPrompt') return undefined;
  const recording = resourceOf(block, parameter, 'prompts');
  return recording === undefined ? undefined : { PromptId: recording };
}

function nextOf(target: string | undefined): { readonly NextAction?: string } {
  return target === undefined ? {} : { NextAction: target };
}
