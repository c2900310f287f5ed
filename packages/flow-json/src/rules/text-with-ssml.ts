import type { Prompt } from '../flow/prompts.ts';
import { parameterFix } from './parameter-fix.ts';
import { promptPath, promptsIn } from '../facts/prompts-of.ts';
import type { Rule } from './rule.ts';
import { ssmlProblem } from '../facts/ssml.ts';

export const textWithSsml: Rule = {
  code: 'WL307',
  name: 'text-with-ssml',
  severity: 'warning',
  summary: 'SSML stands in the parameter SSML.',
  reason: 'Text is spoken, or shown in a chat, as it stands, tags and all; flow-language 7.2.',
  fix: 'The text moves to the parameter SSML, if it is well-formed and none is there.',
  check: (facts) =>
    promptsIn(facts).flatMap(([block, prompt]) => {
      if (prompt.kind !== 'Text' || !TAG.test(prompt.text)) return [];
      const moved = canMove(prompt) ? fixOf(block.index, prompt) : undefined;
      return [
        {
          path: `${block.path}.${promptPath(prompt)}`,
          block: block.action.Identifier,
          message: `The text of the block "${block.action.Identifier}" holds SSML.`,
          hint: 'Give it as SSML instead of Text, in <speak>…</speak>.',
          ...(moved === undefined ? {} : { fix: moved }),
        },
      ];
    }),
};

/** The tags of SSML that nobody writes to be read aloud (Amazon Polly's list). */
const TAG = /<(?:speak|break|prosody|emphasis|say-as|phoneme|sub|lang|audio|amazon:[a-z]+)(?=[\s/>])/;

function canMove({ text, beside }: Prompt): boolean {
  return !Object.hasOwn(beside, 'SSML') && ssmlProblem(text) === undefined;
}

function fixOf(block: number, { text, place }: Prompt) {
  return parameterFix(block, 'Give it as SSML.', [
    { at: place, value: undefined },
    { at: [...place.slice(0, -1), 'SSML'], value: text },
  ]);
}
