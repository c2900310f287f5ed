import { setTimeout } from 'node:timers/promises';
import {
  IdempotencyAlreadyInProgressError,
  IdempotencyConfig,
  makeIdempotent,
} from '@aws-lambda-powertools/idempotency';
import type { BasePersistenceLayer } from '@aws-lambda-powertools/idempotency/persistence';
import type { LambdaContext } from '@warmline/flow-json';

/** What makes two invocations one piece of work. */
export type Key = Readonly<Record<string, string>>;

/** How long the answer is kept for invocations that come again: longer than any call lasts. */
const KEPT_SECONDS = 24 * 60 * 60;

/** How often an invocation looks whether another has finished. */
const LOOK_MILLISECONDS = 250;

/**
 * Does a piece of work once for its key, and gives everybody who asks for it again the same answer. While another invocation is
 * at it, this one waits; when that one has died, this one does the work, as soon as the dead one's time is over. Work that
 * rejects is not done, and may be tried again.
 *
 * @throws IdempotencyAlreadyInProgressError when the other is still at it and the time that `context` gives is nearly over
 */
export async function once<Answer>(
  key: Key,
  work: () => Promise<Answer>,
  { records, context }: { readonly records: BasePersistenceLayer; readonly context: LambdaContext },
): Promise<Answer> {
  const config = new IdempotencyConfig({
    hashFunction: 'sha256',
    expiresAfterSeconds: KEPT_SECONDS,
    throwOnNoIdempotencyKey: true,
  });
  config.registerLambdaContext(context as Parameters<IdempotencyConfig['registerLambdaContext']>[0]);
  const keyed: (key: Key) => Promise<Answer> = work;
  const tried = makeIdempotent(keyed, { persistenceStore: records, config, keyPrefix: 'payment-capture' });

  for (;;) {
    try {
      return await tried(key);
    } catch (error) {
      const isOver = context.getRemainingTimeInMillis() < 2 * LOOK_MILLISECONDS;
      if (!(error instanceof IdempotencyAlreadyInProgressError) || isOver) throw error;
      await setTimeout(LOOK_MILLISECONDS);
    }
  }
}
