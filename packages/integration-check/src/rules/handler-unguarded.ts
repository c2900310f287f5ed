import { pings } from '../template/pings.ts';
import type { ArtefactRule } from './rule.ts';

export const handlerUnguarded: ArtefactRule = {
  code: 'WL618',
  name: 'handler-unguarded',
  severity: 'warning',
  summary: 'A handler that is pinged answers the ping without running its business code.',
  reason:
    'A ping carries no call: a handler without a guard works on it or fails, and each failure counts for the alarm that rolls versions back; field C4.',
  check: ({ template, unguarded = [] }) => {
    const [ping] = pings(template);
    if (ping === undefined) return [];
    return unguarded.map((file) => ({
      file,
      path: '',
      message: `No guard is seen in ${file}, and "${ping.id}" pings it: each ping runs the business code.`,
      hint: `Wrap the handler: withWarmGuard(handler) of @warmline/warm-guard; or run "warmline guard ${file}".`,
    }));
  },
};
