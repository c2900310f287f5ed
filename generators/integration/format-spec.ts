import { deploysNoFunction } from './doubts.ts';
import { printJson } from './print-json.ts';
import type { Spec, SpecStep, Warming } from './spec.ts';

/** Where an editor finds the schema, from the folder of an integration. */
export const SPEC_SCHEMA_ADDRESS = '../../node_modules/@warmline/generators/integration/integration.schema.json';

/**
 * The text of an `integration.json`: always the same order of keys, two spaces, a line break at the end. What has no effect in
 * its mode, or says only what is so anyway for most, is left out. Performs no I/O.
 */
export function formatSpec(spec: Spec): string {
  const { name, description, execution, timeLimitSeconds, idempotent, warming, rollout, steps, cache, flow } = spec;
  const ordered = {
    $schema: SPEC_SCHEMA_ADDRESS,
    name,
    description,
    execution,
    function: spec.function,
    timeLimitSeconds,
    idempotent,
    ...(!deploysNoFunction(spec) && {
      warming: printedWarming(warming),
      rollout: {
        alias: rollout.alias,
        strategy: rollout.strategy,
        ...(rollout.alarms.length > 0 && { alarms: rollout.alarms }),
        ...(rollout.afterTraffic && { afterTraffic: true }),
      },
    }),
    ...(steps.length > 0 && { steps: steps.map(shortest) }),
    ...(cache !== undefined && { cache: { ttlSeconds: cache.ttlSeconds, key: cache.key } }),
    ...(spec.omit.length > 0 && { omit: spec.omit }),
    ...(spec.express && { express: true }),
    ...(spec.template === 'sam' && { template: spec.template }),
    ...(spec.extend && { extend: true }),
    flow: {
      type: flow.type,
      ...(flow.kind !== 'standard' && { kind: flow.kind }),
      greeting: flow.greeting,
      ...(execution !== 'sync' && { comfort: { every: flow.comfort.every, texts: flow.comfort.texts } }),
      ...(flow.queueArn !== undefined && { queueArn: flow.queueArn }),
    },
  };
  return `${printJson(ordered)}\n`;
}

/** The interval has no effect on what is provisioned. */
function printedWarming({ mode, everyMinutes, concurrency, upTo }: Warming): Partial<Warming> {
  if (mode === 'provisioned') return { mode, concurrency, ...(upTo !== undefined && { upTo }) };
  return { everyMinutes, ...(concurrency > 1 && { concurrency }), mode };
}

/** A step as people write it. */
function shortest({ name, required }: SpecStep): string | SpecStep {
  return required ? name : { name, required };
}
