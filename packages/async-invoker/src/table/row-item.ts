import type { Row, RowStatus } from './row.ts';

/** An item as DynamoDB takes it: texts and numbers are all that a row needs. */
export type Item = Readonly<Record<string, { readonly S: string } | { readonly N: string }>>;

/** An item as DynamoDB gives it, which another version may have written. */
export type FoundItem = Readonly<
  Record<string, { readonly S?: string | undefined; readonly N?: string | undefined } | undefined>
>;

/** The item that holds a row. */
export function rowToItem(row: Row): Item {
  const entries = Object.entries(row) as readonly (readonly [string, string | number | undefined])[];
  return Object.fromEntries(
    entries
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'number' ? { N: String(value) } : { S: String(value) }]),
  );
}

/**
 * The row that an item holds. Attributes that are not ours are passed over, and those that are missing or misshapen are
 * stood in for, because two versions of the invoker share a table. A status that is not known counts as a failure, so that
 * nothing is taken for a success that did not happen.
 */
export function itemToRow(item: FoundItem): Row {
  const text = (name: keyof Row): string | undefined => item[name]?.S;
  const number = (name: keyof Row): number | undefined => numberOf(item[name]?.N);
  const createdAt = number('createdAt') ?? 0;
  return {
    pk: text('pk') ?? '',
    job: text('job') ?? '',
    status: statusOf(text('status')),
    executionName: text('executionName') ?? '',
    owner: text('owner') ?? '',
    attempt: number('attempt') ?? 1,
    createdAt,
    // Overdue at once: that costs a question to Step Functions, which has the answer.
    overdueAt: number('overdueAt') ?? createdAt,
    expiresAt: number('expiresAt') ?? Number.MAX_SAFE_INTEGER,
    ...outcomeOf(text),
  };
}

const OUTCOME = ['result', 'missing', 'error', 'cause', 'finishedAt'] as const;

function outcomeOf(text: (name: keyof Row) => string | undefined): Pick<Row, (typeof OUTCOME)[number]> {
  const entries = OUTCOME.flatMap((name) => {
    const value = text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

const STATUSES: readonly string[] = Object.keys({
  PENDING: 1,
  SUCCEEDED: 1,
  FAILED: 1,
} satisfies Record<RowStatus, 1>);

function statusOf(text: string | undefined): RowStatus {
  return STATUSES.includes(text ?? '') ? (text as RowStatus) : 'FAILED';
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text);
  return text === undefined || !Number.isFinite(number) ? undefined : number;
}
