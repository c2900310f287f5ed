import type { FannedOut } from './fan-out.ts';
import type { PingKind } from './ping-kind.ts';

/**
 * One ping as a document in CloudWatch's embedded metric format (CloudWatch User Guide, "Specification: Embedded
 * metric format"). CloudWatch makes of it the metric `ColdStart` in the namespace `Warmline`: the sum counts pings
 * that met a cold environment, the sample count all pings.
 */
export interface PingRecord {
  readonly _aws: {
    /** Milliseconds since 1970-01-01 UTC. */
    readonly Timestamp: number;
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      /** One set; empty when the function is unknown, because the format forbids dimensions without a value. */
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
    }[];
  };
  /** 1 when this ping was the first invocation of its execution environment, 0 otherwise. */
  readonly ColdStart: 0 | 1;
  readonly EventType: PingKind;
  /** Not written when the context does not tell it. */
  readonly FunctionName: string | undefined;
  /** The alias or version that was pinged, `$LATEST` when neither was named; not written when the context is silent. */
  readonly Alias: string | undefined;
  /** Further environments that were warmed; not written when none was asked for. */
  readonly Siblings: number | undefined;
  /** What went wrong with them or with `onPing`; not written when nothing did. */
  readonly Failures: readonly string[] | undefined;
}

/**
 * Describes a ping; `timestamp` in milliseconds since 1970, `context` as Lambda hands it to the handler. Anything may
 * stand in the context's place: only its `invokedFunctionArn` is read,
 * `arn:aws:lambda:<region>:<account>:function:<name>[:<alias or version>]`.
 */
export function pingRecord(
  kind: PingKind,
  cold: boolean,
  timestamp: number,
  context: unknown,
  { siblings, failures }: FannedOut = NOTHING_DONE,
): PingRecord {
  const { invokedFunctionArn } = Object(context) as { readonly invokedFunctionArn?: unknown };
  const [, , , , , , name, alias = name && '$LATEST'] = String(invokedFunctionArn).split(':');

  return {
    _aws: {
      Timestamp: timestamp,
      CloudWatchMetrics: [
        {
          Namespace: 'Warmline',
          Dimensions: [name ? ['FunctionName', 'Alias'] : []],
          Metrics: [{ Name: 'ColdStart', Unit: 'Count' }],
        },
      ],
    },
    ColdStart: cold ? 1 : 0,
    EventType: kind,
    FunctionName: name,
    Alias: alias,
    Siblings: siblings || undefined,
    Failures: failures.length > 0 ? failures : undefined,
  };
}

const NOTHING_DONE: FannedOut = { siblings: 0, failures: [] };
