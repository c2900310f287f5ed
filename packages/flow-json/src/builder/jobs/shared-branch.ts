import { bodyContinues } from '../statement.ts';
import type { Ready } from './ready-made.ts';

/**
 * A branch that several places of one job lead to: written where it is first asked for, and jumped to from everywhere else, so
 * that what is said of a failure stands in the flow once. Where it does not end, it goes on at `after`.
 */
export function sharedBranch(make: Ready, after: symbol): Ready {
  const place = Symbol('shared branch');
  let isWritten = false;
  return () => {
    if (isWritten) return [{ goTo: place }];
    isWritten = true;
    const body = make();
    return [{ label: place }, ...body, ...(bodyContinues(body) ? [{ goTo: after }] : [])];
  };
}
