import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { resource } from '../artefacts.fixture.ts';
import { machineType, stateMachines } from './state-machines.ts';

const MACHINE = 'AWS::StepFunctions::StateMachine';
const DEFINITION = { StartAt: 'A', States: { A: { Type: 'Task', Resource: '${Ref:Alias}' } } };

const only = (Properties: JsonObject, type = MACHINE) =>
  stateMachines({ Resources: { Machine: resource(type, Properties) } })[0];
const text = (reference: string) => JSON.stringify(DEFINITION).replace('${Ref:Alias}', reference);

describe('stateMachines', () => {
  it.each([
    [
      'a joined text',
      {
        DefinitionString: {
          'Fn::Join': [
            '',
            text('<')
              .split('<')
              .flatMap((part, at) => (at === 0 ? [part] : [{ Ref: 'Alias' }, part])),
          ],
        },
      },
    ],
    [
      'a text with substitutions of its own',
      { DefinitionString: text('${Worker}'), DefinitionSubstitutions: { Worker: { Ref: 'Alias' } } },
    ],
    ['Fn::Sub', { DefinitionString: { 'Fn::Sub': text('${Alias}') } }],
    ['an object', { Definition: { ...DEFINITION, States: { A: { Type: 'Task', Resource: { Ref: 'Alias' } } } } }],
    [
      'an object with substitutions',
      {
        Definition: { ...DEFINITION, States: { A: { Type: 'Task', Resource: '${Worker}' } } },
        DefinitionSubstitutions: { Worker: { Ref: 'Alias' } },
      },
    ],
  ])('reads a definition that is %s', (_, properties) => {
    expect(only(properties)?.definition).toEqual(DEFINITION);
  });

  it.each([
    ['lies in a bucket', { DefinitionS3Location: { Bucket: 'b' } }],
    ['is a parameter', { DefinitionString: { Ref: 'Definition' } }],
    ['is no JSON', { DefinitionString: 'States:' }],
    ['is no object', { DefinitionString: '[]' }],
  ])('has none where it %s', (_, properties) => {
    expect(only(properties)?.definition).toBeUndefined();
  });

  it('names the property in which it stands', () => {
    expect(only({ DefinitionString: '{}' })?.path).toBe('Resources.Machine.Properties.DefinitionString');
    expect(only({ Definition: {} })?.path).toBe('Resources.Machine.Properties.Definition');
  });
});

describe('machineType', () => {
  it.each([
    ['STANDARD', {}, MACHINE],
    ['EXPRESS', { StateMachineType: 'EXPRESS' }, MACHINE],
    ['EXPRESS', { Type: 'EXPRESS' }, 'AWS::Serverless::StateMachine'],
    ['${Ref:Type}', { StateMachineType: { Ref: 'Type' } }, MACHINE],
  ])('is %s', (expected, properties, type) => {
    const machine = only(properties, type);

    expect(machine && machineType(machine)).toBe(expected);
  });
});
