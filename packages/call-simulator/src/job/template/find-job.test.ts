import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { jobTemplate } from '../../../fixtures/templates.ts';
import { SimulatorUsageError } from '../../errors.ts';
import { findJob } from './find-job.ts';

/** The template with a resource changed. */
function changed(id: string, change: (resource: JsonObject) => JsonObject): JsonObject {
  const { Resources } = jobTemplate() as { readonly Resources: Readonly<Record<string, JsonObject>> };
  return { Resources: { ...Resources, [id]: change(Resources[id] ?? {}) } };
}

const withProperties = (properties: JsonObject) => (resource: JsonObject) => ({ ...resource, Properties: properties });

describe('findJob', () => {
  it('reads the machine, its functions and how the invoker is set up', () => {
    const job = findJob(jobTemplate({ cache: { ttlSeconds: 60, key: ['parameters.order'] } }), 'order-status');

    expect(job.settings).toMatchObject({
      job: 'order-status',
      table: 'Results',
      stateMachine: 'arn:aws:states:us-west-2:123456789012:stateMachine:Machine',
      machineSeconds: 90,
      cache: { ttlSeconds: 60, key: ['parameters.order'] },
    });
    expect(job.invokerSeconds).toBe(4);
    expect([...job.functions.values()]).toEqual(['order-status']);
    const called = [...job.functions.keys()][0];
    expect(job.definition).toMatchObject({ States: { work: { Parameters: { FunctionName: called } } } });
  });

  it.each<[string, unknown, string, string]>([
    ['no template', 'a path', 'order-status', 'has no Resources'],
    ['another integration', jobTemplate(), 'parcel-status', 'with the metadata "warmline:job": "parcel-status"'],
    ['no invoker', changed('Invoker', withProperties({})), 'order-status', 'WARMLINE_JOB: "order-status"'],
    ['a machine without a text', changed('Machine', withProperties({})), 'order-status', 'has no DefinitionString'],
    [
      'a machine that is no JSON',
      changed('Machine', withProperties({ DefinitionString: '{' })),
      'order-status',
      'is no JSON object',
    ],
    [
      'an invoker that is not set up',
      changed('Invoker', withProperties({ Environment: { Variables: { WARMLINE_JOB: 'order-status' } } })),
      'order-status',
      'WARMLINE_TABLE is not set',
    ],
  ])('throws on %s', (_what, template, name, words) => {
    expect(() => findJob(template, name)).toThrow(SimulatorUsageError);
    expect(() => findJob(template, name)).toThrow(words);
  });
});
