import type { Deadline } from './deadline.ts';
import { invokedAs } from './invoked-as.ts';
import type { LambdaPort } from './lambda-port.ts';
import { SIBLING_INPUT } from './ping-input.ts';
import type { PingWish } from './ping-wish.ts';
import { siblingQualifiers } from './sibling-qualifiers.ts';

/** What came of a fan-out. */
export interface FannedOut {
  /** Further environments that answered. */
  readonly siblings: number;
  /** What went wrong, each thing once. */
  readonly failures: readonly string[];
}

export interface FanOutPorts {
  readonly lambda: () => Promise<LambdaPort>;
  /** Keeps this environment busy, so that the siblings land elsewhere. */
  readonly hold: () => Promise<void>;
}

/**
 * Warms the further environments that a ping asks for. Siblings are invoked at once and waited for: Lambda's queue for events would
 * start them at any time later, when this environment is free to take each. What is not done by the deadline is not waited for. Never rejects.
 */
export async function fanOut(
  wish: PingWish,
  context: unknown,
  { lambda, hold }: FanOutPorts,
  { isPast, inTime }: Deadline,
): Promise<FannedOut> {
  const failures = new Set<string>();
  let siblings = 0;
  try {
    const self = invokedAs(context);
    if (self === undefined) throw new Error('The context does not say which function this is.');
    const port = await inTime(lambda());
    const versions = isAlias(self.qualifier)
      ? await inTime(port.versionsOf(self.functionArn, self.qualifier)).catch(note)
      : [];
    if (isPast()) return { siblings, failures: [...failures] };
    const started = siblingQualifiers(self, wish, versions).map((qualifier) =>
      port.invoke(self.functionArn, qualifier, JSON.stringify(SIBLING_INPUT)).then(() => {
        siblings += 1;
      }, note),
    );
    if (started.length > 0) await inTime(Promise.all([hold(), ...started]));
  } catch (error) {
    note(error);
  }
  return { siblings, failures: [...failures] };

  function note(error: unknown): readonly [] {
    failures.add(String(error));
    return [];
  }
}

function isAlias(qualifier: string | undefined): qualifier is string {
  return qualifier !== undefined && qualifier !== '$LATEST' && !/^\d+$/.test(qualifier);
}
