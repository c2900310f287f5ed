import { describe, expect, it } from 'vitest';
import { artefacts, foundBy, resource } from '../artefacts.fixture.ts';
import { jobArtefacts, joinedDefinition, workTask, writeTask } from '../job.fixture.ts';
import { machineWithoutEnd } from './machine-without-end.ts';

const MACHINE = 'Resources.Machine.Properties.DefinitionString';
const endless = Object.fromEntries(Object.entries(writeTask()).filter(([field]) => field !== 'TimeoutSeconds'));

/** The machine with these states between, and without its own limit if told so. */
const states = (States: Parameters<typeof joinedDefinition>[0]) => jobArtefacts({ definition: { States } });
const withoutLimit = (machine = {}) =>
  jobArtefacts({
    machine: {
      DefinitionString: joinedDefinition({
        StartAt: 'order-status',
        States: { 'order-status': workTask({ Next: 'order-status' }) },
      }),
      ...machine,
    },
  });

describe('machineWithoutEnd', () => {
  it.each([
    ['a machine', withoutLimit(), [{ path: MACHINE }]],
    ['a task', states({ Write: endless }), [{ path: `${MACHINE}: States.Write` }]],
    [
      'a task in a branch',
      states({ All: { Type: 'Parallel', Branches: [{ States: { A: writeTask() } }, { States: { B: endless } }] } }),
      [{ path: `${MACHINE}: States.All.Branches[1].States.B` }],
    ],
    [
      'a task of a Map',
      states({ Each: { Type: 'Map', ItemProcessor: { States: { A: endless } } } }),
      [{ path: `${MACHINE}: States.Each.ItemProcessor.States.A` }],
    ],
    [
      'a task of a definition that is no text',
      jobArtefacts({
        resources: {
          Machine: resource('AWS::Serverless::StateMachine', {
            Definition: { TimeoutSeconds: 9, States: { A: endless } },
          }),
        },
      }),
      [{ path: 'Resources.Machine.Properties.Definition: States.A' }],
    ],
  ])('reports %s without a limit', (_, given, found) => {
    expect(foundBy(machineWithoutEnd, given)).toEqual(found);
  });

  it.each([
    ['limits everywhere', jobArtefacts()],
    ['a limit that the input gives', states({ Write: { ...endless, TimeoutSecondsPath: '$.limit' } })],
    ['an Express machine, which ends by itself', withoutLimit({ StateMachineType: 'EXPRESS' })],
    [
      "SAM's Express machine",
      jobArtefacts({
        resources: {
          Machine: resource('AWS::Serverless::StateMachine', {
            Type: 'EXPRESS',
            Definition: { States: { A: writeTask() } },
          }),
        },
      }),
    ],
    ['states that are no tasks', states({ Pause: { Type: 'Wait', Seconds: 3, End: true } })],
  ])('accepts %s', (_, given) => {
    expect(foundBy(machineWithoutEnd, given)).toEqual([]);
  });

  it.each([
    ['a stack without machines', artefacts()],
    ['a definition that lies elsewhere', jobArtefacts({ machine: { DefinitionString: { Ref: 'Definition' } } })],
    [
      'a machine that no caller waits for',
      jobArtefacts({
        resources: {
          Nightly: resource('AWS::StepFunctions::StateMachine', { Definition: { States: { A: endless } } }),
        },
      }),
    ],
    ['a definition that is no JSON', jobArtefacts({ machine: { DefinitionString: 'States:' } })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(machineWithoutEnd, given)).toEqual([]);
  });
});
