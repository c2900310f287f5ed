import type { Spec } from './spec.ts';

/** Where an editor finds the schema, from the folder of an integration. */
export const SPEC_SCHEMA_ADDRESS = '../../node_modules/@warmline/generators/integration/integration.schema.json';

/** The text of an `integration.json`: always the same order of keys, two spaces, a line break at the end. Performs no I/O. */
export function formatSpec(spec: Spec): string {
  const { name, description, execution, timeLimitSeconds, idempotent, warming, rollout, flow } = spec;
  const ordered: { $schema: string } & Spec = {
    $schema: SPEC_SCHEMA_ADDRESS,
    name,
    description,
    execution,
    function: spec.function,
    timeLimitSeconds,
    idempotent,
    warming: { everyMinutes: warming.everyMinutes, mode: warming.mode },
    rollout: { alias: rollout.alias, strategy: rollout.strategy },
    flow: {
      type: flow.type,
      greeting: flow.greeting,
      ...(flow.queueArn === undefined ? {} : { queueArn: flow.queueArn }),
    },
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
