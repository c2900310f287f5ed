import { z } from 'zod';
import { specSchema } from './spec-schema.ts';

/** The JSON Schema of `integration.json`, which editors complete and check by. Published as `integration.schema.json`. */
export function specJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(specSchema, { io: 'input' });
}
