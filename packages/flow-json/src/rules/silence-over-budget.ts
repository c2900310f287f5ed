import { worstSilence } from '../silence/worst-silence.ts';
import type { Rule } from './rule.ts';

export const silenceOverBudget: Rule = {
  code: 'WL301',
  name: 'silence-over-budget',
  severity: 'warning',
  summary: 'No way through the flow leaves the caller in silence for longer than the budget, 8 seconds by default.',
  reason:
    'Callers take silence for a dead line. Counted at worst: every function takes the whole time that its block waits. It is an error where nothing bounds it. Ways that a flow keeps for chats and tasks do not count, and flows that are said to be for those are not judged.',
  check: ({ flow }, { silenceBudgetSeconds, channels }) => {
    if (channels.length > 0 && !channels.includes('VOICE')) return [];
    const { seconds, blocks } = worstSilence(flow);
    if (seconds !== null && seconds <= silenceBudgetSeconds) return [];
    const [first = ''] = blocks;
    const index = flow.Actions.findIndex(({ Identifier }) => Identifier === first);
    const way = blocks.map((block) => `"${block}"`).join(', ');
    return [
      {
        path: `Actions[${index}]`,
        block: first,
        message:
          seconds === null
            ? `The caller can hear nothing without end: ${way} lead in a circle without a prompt.`
            : `The caller can hear nothing for ${seconds} s: ${way}. The budget is ${silenceBudgetSeconds} s.`,
        hint: 'Put a prompt between the blocks, or lower their time limits.',
        ...(seconds === null ? { severity: 'error' as const } : {}),
      },
    ];
  },
};
