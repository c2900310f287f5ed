import { describe, expect, it } from 'vitest';
import { artefacts, foundBy } from '../artefacts.fixture.ts';
import { jobArtefacts } from '../job.fixture.ts';
import { invokerOutOfStep } from './invoker-out-of-step.ts';

const at = (variable: string) => [{ path: `Resources.Invoker.Properties.Environment.Variables.${variable}` }];

describe('invokerOutOfStep', () => {
  it.each([
    ['another type', jobArtefacts({ environment: { WARMLINE_MACHINE_TYPE: 'EXPRESS' } }), at('WARMLINE_MACHINE_TYPE')],
    [
      'the type of a machine that was changed',
      jobArtefacts({ machine: { StateMachineType: 'EXPRESS' } }),
      at('WARMLINE_MACHINE_TYPE'),
    ],
    [
      'a shorter limit',
      jobArtefacts({ environment: { WARMLINE_MACHINE_SECONDS: '60' } }),
      at('WARMLINE_MACHINE_SECONDS'),
    ],
    ['a longer limit', jobArtefacts({ environment: { WARMLINE_MACHINE_SECONDS: 90 } }), at('WARMLINE_MACHINE_SECONDS')],
  ])('reports %s', (_, given, found) => {
    expect(foundBy(invokerOutOfStep, given)).toEqual(found);
  });

  it.each([
    ['what the machine is', jobArtefacts()],
    [
      'an Express machine',
      jobArtefacts({ machine: { StateMachineType: 'EXPRESS' }, environment: { WARMLINE_MACHINE_TYPE: 'EXPRESS' } }),
    ],
    ['a limit written as a number', jobArtefacts({ environment: { WARMLINE_MACHINE_SECONDS: 80 } })],
  ])('accepts %s', (_, given) => {
    expect(foundBy(invokerOutOfStep, given)).toEqual([]);
  });

  it.each([
    ['a stack without invokers', artefacts()],
    [
      'a machine of another stack',
      jobArtefacts({ environment: { WARMLINE_STATE_MACHINE: 'arn:aws:states:x', WARMLINE_MACHINE_SECONDS: '60' } }),
    ],
    [
      'variables that are not set',
      jobArtefacts({ environment: { WARMLINE_MACHINE_SECONDS: undefined, WARMLINE_MACHINE_TYPE: undefined } }),
    ],
    [
      'what deployment knows',
      jobArtefacts({
        environment: { WARMLINE_MACHINE_SECONDS: { Ref: 'Seconds' }, WARMLINE_MACHINE_TYPE: { Ref: 'Type' } },
      }),
    ],
    [
      'a machine without limit',
      jobArtefacts({ definition: { TimeoutSeconds: null }, environment: { WARMLINE_MACHINE_SECONDS: '60' } }),
    ],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(invokerOutOfStep, given)).toEqual([]);
  });
});
