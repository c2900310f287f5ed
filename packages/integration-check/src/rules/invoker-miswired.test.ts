import type { JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { artefacts, foundBy, resource } from '../artefacts.fixture.ts';
import { jobArtefacts, writeTask } from '../job.fixture.ts';
import { invokerMiswired } from './invoker-miswired.ts';

const at = (variable: string) => [{ path: `Resources.Invoker.Properties.Environment.Variables.${variable}` }];
const environment = (variables: Readonly<Record<string, JsonValue | undefined>>) =>
  jobArtefacts({ environment: variables });
const writing = (fields: Parameters<typeof writeTask>[0], variables = {}) =>
  jobArtefacts({ definition: { States: { Write: writeTask(fields) } }, environment: variables });

describe('invokerMiswired', () => {
  it.each([
    [
      'a machine that is not there',
      environment({ WARMLINE_STATE_MACHINE: { Ref: 'Engine' } }),
      at('WARMLINE_STATE_MACHINE'),
    ],
    [
      'a machine that is something else',
      environment({ WARMLINE_STATE_MACHINE: { 'Fn::GetAtt': ['Function', 'Arn'] } }),
      at('WARMLINE_STATE_MACHINE'),
    ],
    ['a table that is not there', environment({ WARMLINE_TABLE: { Ref: 'Table' } }), at('WARMLINE_TABLE')],
    [
      'another table than the machine writes to',
      writing({ Parameters: { TableName: '<Others>' } }),
      at('WARMLINE_TABLE'),
    ],
    [
      'another table by name',
      writing({ Parameters: { TableName: 'others' } }, { WARMLINE_TABLE: 'results' }),
      at('WARMLINE_TABLE'),
    ],
  ])('reports %s', (_, given, found) => {
    expect(foundBy(invokerMiswired, given)).toEqual(found);
  });

  it.each([
    ['a machine and its table', jobArtefacts()],
    ['a table by its name', writing({ Parameters: { TableName: 'results' } }, { WARMLINE_TABLE: 'results' })],
    [
      'one of two tables that the machine writes to',
      jobArtefacts({ definition: { States: { A: writeTask({ Parameters: { TableName: 'log' } }), B: writeTask() } } }),
    ],
    [
      'an alias of a machine',
      jobArtefacts({
        environment: { WARMLINE_STATE_MACHINE: { Ref: 'Live' } },
        resources: { Live: resource('AWS::StepFunctions::StateMachineAlias') },
      }),
    ],
    ["SAM's table", jobArtefacts({ resources: { Results: resource('AWS::Serverless::SimpleTable') } })],
  ])('accepts %s', (_, given) => {
    expect(foundBy(invokerMiswired, given)).toEqual([]);
  });

  it.each([
    ['a stack without invokers', artefacts()],
    ['literals', environment({ WARMLINE_STATE_MACHINE: 'arn:aws:states:x', WARMLINE_TABLE: 'results' })],
    ['a machine that writes to no table', jobArtefacts({ definition: { States: {} } })],
    [
      'a table that deployment names',
      writing({ Parameters: { TableName: '<Others>' } }, { WARMLINE_TABLE: 'results' }),
    ],
    ['an invoker without a table', environment({ WARMLINE_TABLE: undefined })],
    ['what a parameter gives', parameterised()],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(invokerMiswired, given)).toEqual([]);
  });
});

function parameterised() {
  const given = environment({ WARMLINE_STATE_MACHINE: { Ref: 'Engine' } });
  return { ...given, template: { ...given.template, Parameters: { Engine: { Type: 'String' } } } };
}
