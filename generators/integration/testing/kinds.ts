import { parseSpec } from '../parse-spec.ts';
import type { Spec } from '../spec.ts';

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:Quote:live';

const GIVEN = {
  sync: { name: 'parcel-status' },
  sam: { name: 'parcel-status', template: 'sam', rollout: { strategy: 'Linear10PercentEvery1Minute' } },
  'alias-test': { name: 'version-test', flow: { kind: 'alias-test' } },
  'alias-loop': { name: 'version-loop', flow: { kind: 'alias-loop' } },
  async: { name: 'refund', execution: 'async', idempotent: true },
  existing: {
    name: 'quote',
    execution: 'step-functions',
    function: { arn: QUOTE },
    omit: ['attributes.note'],
    express: true,
  },
  'existing-sync': { name: 'quote', function: { arn: QUOTE } },
  steps: {
    name: 'parcel-search',
    execution: 'step-functions',
    steps: ['parcels', { name: 'customs', required: false }],
    cache: { ttlSeconds: 600, key: ['parameters.parcelNumber'] },
    extend: true,
  },
} satisfies Readonly<Record<string, object>>;

/** A kind of integration that has files of its own. */
export type Kind = keyof typeof GIVEN;

export const KINDS = Object.keys(GIVEN) as readonly Kind[];

/** An integration of a kind. */
export function specOfKind(kind: Kind): Spec {
  const parsed = parseSpec(GIVEN[kind]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.spec;
}
