import { describe, expect, it } from 'vitest';
import { unresolvedIssues } from './unresolved-issues.ts';

describe('unresolvedIssues', () => {
  it('names block and place, and what to add', () => {
    const place = { block: 'set-queue', path: 'Actions[2].Parameters.QueueId' };

    const issues = unresolvedIssues([{ kind: 'queues', name: 'support', ...place }], 'env.json');

    expect(issues).toEqual([
      {
        code: 'WL120',
        rule: 'unresolved-resource',
        severity: 'error',
        path: 'Actions[2].Parameters.QueueId',
        block: 'set-queue',
        message: 'The block "set-queue" names ${queues.support}, which env.json does not have.',
        hint: 'Add "queues": { "support": "<ARN>" } to env.json.',
      },
    ]);
  });

  it('asks for a number where a number is named', () => {
    const [issue] = unresolvedIssues([{ kind: 'numbers', name: 'desk', block: 'call', path: 'x' }]);

    expect(issue?.hint).toBe('Add "numbers": { "desk": "<number in E.164>" } to the map.');
  });
});
