import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { aliasOf, invocationOf, sideBySide } from '../../../fixtures/machines.ts';
import { jobTemplate, type TemplateOptions } from '../../../fixtures/templates.ts';
import { SimulatorUsageError } from '../../errors.ts';
import { findJob } from '../template/find-job.ts';
import { checkDefinition } from './check-definition.ts';

function check(options: TemplateOptions): void {
  checkDefinition(findJob(jobTemplate(options), 'order-status').definition, 'Results');
}

const invocation = (changes: JsonObject): TemplateOptions => ({
  work: { ...invocationOf(aliasOf('order-status')), ...changes },
});
const extra = (state: JsonObject): TemplateOptions => ({ states: { extra: state } });
const update = (changes: JsonObject): TemplateOptions =>
  extra({
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:updateItem',
    TimeoutSeconds: 2,
    Parameters: {
      TableName: 'Results',
      Key: { pk: { S: 'k' } },
      UpdateExpression: 'SET a = :a',
      ExpressionAttributeValues: { ':a': { S: 'x' } },
      ...changes,
    },
    End: true,
  });

describe('checkDefinition', () => {
  it.each<[string, TemplateOptions]>([
    ['one function', {}],
    ['functions side by side', sideBySide()],
    ['an update without a condition', update({})],
    [
      'an inner machine that reads the name of the execution',
      extra(branch({ Type: 'Pass', Parameters: { 'a.$': '$$.Execution.Name' }, End: true })),
    ],
  ])('takes %s', (_what, options) => {
    expect(() => check(options)).not.toThrow();
  });

  it.each<[string, TemplateOptions, string]>([
    [
      'JSONata for the machine',
      { machine: { QueryLanguage: 'JSONata' } },
      'The machine has the QueryLanguage "JSONata"',
    ],
    [
      'JSONata for a state',
      extra({ Type: 'Succeed', QueryLanguage: 'JSONata' }),
      '"extra" has the QueryLanguage "JSONata"',
    ],
    ['a task without a time-out', invocation({ TimeoutSeconds: undefined as never }), '"work" has no TimeoutSeconds'],
    [
      'another service',
      invocation({ Resource: 'arn:aws:states:::sqs:sendMessage' }),
      'plays lambda:invoke and dynamodb:updateItem',
    ],
    ['a function as a resource', invocation({ Resource: 'arn:aws:lambda:us-west-2:1:function:f' }), '"work" uses'],
    [
      'a task that waits for a token',
      invocation({ Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken' }),
      '"work" uses',
    ],
    [
      'a function that is not waited for',
      invocation({ Parameters: { FunctionName: 'f', InvocationType: 'Event' } }),
      'InvocationType "Event"',
    ],
    [
      'a parameter that is not known',
      invocation({ Parameters: { FunctionName: 'f', ClientContext: 'x' } }),
      '"ClientContext"',
    ],
    ['variables', invocation({ Assign: { 'a.$': '$.x' } }), '"work" has the field "Assign"'],
    ['a heartbeat', invocation({ HeartbeatSeconds: 5 }), '"HeartbeatSeconds"'],
    ['a type that is not known', extra({ Type: 'Dream' }), 'The state "extra" is a Dream'],
    ['a field of another type', extra({ Type: 'Succeed', Retry: [] }), 'the field "Retry"'],
    ['a field of the machine', { machine: { Extra: 1 } }, 'The machine has the field "Extra"'],
    ['an inner machine', extra(branch({ Type: 'Dream' })), 'The state "inner" is a Dream'],
    [
      'a text of JSON elsewhere',
      extra({ Type: 'Pass', Parameters: { 'a.$': 'States.JsonToString($)' }, End: true }),
      'uses States.JsonToString',
    ],
    [
      'what the context has not',
      extra({ Type: 'Pass', Parameters: { 'a.$': '$$.State.RetryCount' }, End: true }),
      'reads $$.State.RetryCount',
    ],
    [
      'the input from inside',
      extra(branch({ Type: 'Pass', Parameters: { 'a.$': '$$.Execution.Input.key' }, End: true })),
      'reads $$.Execution.Input.key',
    ],
    ['another table', update({ TableName: 'Other' }), 'writes to the table "Other"'],
    ['an update that adds', update({ UpdateExpression: 'ADD a :a' }), 'the UpdateExpression "ADD a :a"'],
    ['a value that is not given', update({ UpdateExpression: 'SET a = :b' }), 'the UpdateExpression'],
    ['a name that is not given', update({ UpdateExpression: 'SET #a = :a' }), 'the UpdateExpression'],
    ['a condition of another form', update({ ConditionExpression: 'a < :a' }), 'the ConditionExpression "a < :a"'],
    ['what an update is to answer', update({ ReturnValues: 'ALL_NEW' }), '"ReturnValues"'],
  ])('refuses %s, by name', (_what, options, words) => {
    expect(() => check(options)).toThrow(SimulatorUsageError);
    expect(() => check(options)).toThrow(words);
  });
});

function branch(inner: JsonObject): JsonObject {
  return { Type: 'Parallel', Branches: [{ StartAt: 'inner', States: { inner } }], End: true };
}
