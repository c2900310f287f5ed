import type { FleetIssue } from '@warmline/fleet';
import { PatcherUsageError } from '@warmline/guard-patcher';

/** That the patcher cannot look for a handler of a name in a package; throws what is no such thing. */
export function packageIssue(error: unknown, handler: string): FleetIssue {
  if (!(error instanceof PatcherUsageError)) throw error;
  return {
    code: 'package-out-of-reach',
    severity: 'error',
    path: handler,
    message: `The function's handler is ${handler}, which is not in its package.`,
    hint: 'Where a layer wraps the handler, name the one of yours: --handler index.handler.',
  };
}
