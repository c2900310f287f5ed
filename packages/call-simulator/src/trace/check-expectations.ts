import type { Issue } from '@warmline/flow-json';
import type { Scenario } from '../scenario/scenario.ts';
import { summarise, type CallSummary } from './summarise.ts';
import type { Trace } from './trace.ts';

type Expectations = NonNullable<Scenario['expect']>;
type Finding = Pick<Issue, 'code' | 'rule' | 'path' | 'message' | 'hint'>;

/**
 * Compares a call with what its scenario expects of it. One issue for each expectation that was not met: WL511 outcome, WL512
 * what is heard, WL513 silence. Performs no I/O.
 *
 * @param file how issues name the scenario; default: not at all
 */
export function checkExpectations({ expect = {} }: Pick<Scenario, 'expect'>, trace: Trace, file?: string): Issue[] {
  const call = summarise(trace);
  return [...outcomeFindings(expect, call), ...heardFindings(expect, call), ...silenceFindings(expect, call)].map(
    (finding) => ({ ...finding, severity: 'error', ...(file === undefined ? {} : { file }) }),
  );
}

function outcomeFindings({ outcome }: Expectations, call: CallSummary): Finding[] {
  if (outcome === undefined || outcome === call.outcome) return [];
  const message = `The call ended "${call.outcome}" after ${call.seconds} s; "${outcome}" was expected.`;
  const hint = 'Read the transcript for the branch that was taken, then mend the flow or the expectation.';
  return [{ code: 'WL511', rule: 'outcome-unexpected', path: 'expect.outcome', message, hint }];
}

/** Each text is looked for in the prompts after the one that held the text before it. */
function heardFindings({ heard = [] }: Expectations, call: CallSummary): Finding[] {
  let from = 0;
  for (const [index, text] of heard.entries()) {
    const found = call.heard.findIndex((prompt, position) => position >= from && prompt.text.includes(text));
    if (found < 0) {
      const said = call.heard.slice(from).map((prompt) => JSON.stringify(prompt.text));
      const message = `"${text}" was not heard; from there on the caller heard ${said.join(', ') || 'nothing'}.`;
      const hint = 'A text is looked for in the prompts that follow the one before it; letter case counts.';
      return [{ code: 'WL512', rule: 'prompt-unheard', path: `expect.heard[${index}]`, message, hint }];
    }
    from = found + 1;
  }
  return [];
}

function silenceFindings({ longestSilenceSeconds }: Expectations, call: CallSummary): Finding[] {
  const { longestSeconds } = call.silence;
  if (longestSilenceSeconds === undefined || longestSeconds <= longestSilenceSeconds) return [];
  const message = `The caller heard nothing for ${longestSeconds} s; at most ${longestSilenceSeconds} s were expected.`;
  const hint = 'Say something before the function is called, or make the function faster.';
  return [{ code: 'WL513', rule: 'silence-too-long', path: 'expect.longestSilenceSeconds', message, hint }];
}
