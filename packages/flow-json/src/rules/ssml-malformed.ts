import { promptPath, promptsIn } from '../facts/prompts-of.ts';
import type { Rule } from './rule.ts';
import { ssmlProblem } from '../facts/ssml.ts';

export const ssmlMalformed: Rule = {
  code: 'WL306',
  name: 'ssml-malformed',
  severity: 'error',
  alone: true,
  summary: 'SSML is well-formed XML and stands in <speak>.',
  reason:
    'A voice refuses other SSML: the block takes its error branch, and the caller hears nothing. Text without <speak> around it is a warning: flows with it have been published. A prompt that is one reference is not judged.',
  check: (facts) =>
    promptsIn(facts).flatMap(([block, prompt]) => {
      const { kind, text } = prompt;
      if (kind !== 'SSML' || text.trim() === '' || /^\$[.[{]\S*$/.test(text)) return [];
      const problem = ssmlProblem(text);
      if (problem === undefined) return [];
      return [
        {
          path: `${block.path}.${promptPath(prompt)}`,
          block: block.action.Identifier,
          message: `The SSML of the block "${block.action.Identifier}" ${problem.what}.`,
          hint:
            problem.kind === 'malformed'
              ? 'Close every tag, write & as &amp; and < as &lt;.'
              : 'Write <speak>…</speak> around it, or give it as Text.',
          ...(problem.kind === 'malformed' ? {} : { severity: 'warning' as const }),
        },
      ];
    }),
};
