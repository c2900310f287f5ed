import {
  IdempotencyItemAlreadyExistsError,
  IdempotencyItemNotFoundError,
  IdempotencyRecordStatus,
} from '@aws-lambda-powertools/idempotency';
import { BasePersistenceLayer, type IdempotencyRecord } from '@aws-lambda-powertools/idempotency/persistence';

/**
 * Keeps records in the memory of this process, under the same conditions as the library's DynamoDB layer: for calls that are played
 * on one machine. Each of Lambda's environments would have its own, so it must not be deployed.
 */
export class MemoryRecords extends BasePersistenceLayer {
  readonly #records = new Map<string, IdempotencyRecord>();

  protected override _putRecord(record: IdempotencyRecord): Promise<void> {
    const existing = this.#records.get(record.idempotencyKey);
    if (existing !== undefined && !mayBeReplaced(existing)) {
      return Promise.reject(
        new IdempotencyItemAlreadyExistsError(`${record.idempotencyKey} is there already`, existing),
      );
    }
    this.#records.set(record.idempotencyKey, record);
    return Promise.resolve();
  }

  protected override _getRecord(idempotencyKey: string): Promise<IdempotencyRecord> {
    const record = this.#records.get(idempotencyKey);
    return record === undefined ? Promise.reject(new IdempotencyItemNotFoundError()) : Promise.resolve(record);
  }

  protected override _updateRecord(record: IdempotencyRecord): Promise<void> {
    this.#records.set(record.idempotencyKey, record);
    return Promise.resolve();
  }

  protected override _deleteRecord(record: IdempotencyRecord): Promise<void> {
    this.#records.delete(record.idempotencyKey);
    return Promise.resolve();
  }
}

/** It is too old, or whoever wrote it has died at its work. */
function mayBeReplaced(record: IdempotencyRecord): boolean {
  const { inProgressExpiryTimestamp: until } = record;
  if (record.isExpired()) return true;
  return record.getStatus() === IdempotencyRecordStatus.INPROGRESS && until !== undefined && until < Date.now();
}
