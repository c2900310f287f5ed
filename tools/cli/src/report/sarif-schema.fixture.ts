import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const schemaOf = (path: string): object => JSON.parse(readFileSync(require.resolve(path), 'utf8')) as object;

/** The schema of the standard is written in JSON Schema's draft 4, which today's validators no longer know. */
const ajv = new Ajv({ schemaId: 'auto', meta: false });
ajv.addMetaSchema(schemaOf('ajv/lib/refs/json-schema-draft-04.json'), 'http://json-schema.org/draft-04/schema#');
const isSarif = ajv.compile(schemaOf('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

/** What keeps a value from being a log in SARIF 2.1.0, by the standard's own schema; an empty list for a log. */
export function sarifErrors(log: unknown): readonly object[] {
  return isSarif(log) === true ? [] : (isSarif.errors ?? []);
}
