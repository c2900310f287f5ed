import type { JsonObject } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { resource, template } from '../artefacts.fixture.ts';
import { awaitedMachines } from './awaited-machines.ts';

const machine = (type = 'AWS::StepFunctions::StateMachine', rest: JsonObject = {}) => resource(type, {}, rest);
const withEnvironment = (value: JsonObject | string, type = 'AWS::Lambda::Function') =>
  resource(type, { Environment: { Variables: { MACHINE: value } } });

describe('awaitedMachines', () => {
  it.each([
    ['whose metadata name a job', { Machine: machine(undefined, { Metadata: { 'warmline:job': 'order-status' } }) }],
    ['that a function has in its environment', { Machine: machine(), Starter: withEnvironment({ Ref: 'Machine' }) }],
    [
      "that SAM's function has there, by its ARN",
      {
        Machine: machine('AWS::Serverless::StateMachine'),
        Starter: withEnvironment({ 'Fn::GetAtt': ['Machine', 'Arn'] }, 'AWS::Serverless::Function'),
      },
    ],
    [
      'that stands in a longer text there',
      { Machine: machine(), Starter: withEnvironment({ 'Fn::Sub': '${Machine.Arn}:live' }) },
    ],
  ])('finds a machine %s', (_which, resources) => {
    expect(awaitedMachines(template(resources)).map(({ id }) => id)).toEqual(['Machine']);
  });

  it.each([
    ['that nothing refers to', { Nightly: machine() }],
    [
      'that a schedule starts',
      { Nightly: machine(), Rule: resource('AWS::Events::Rule', { Targets: [{ Ref: 'Nightly' }] }) },
    ],
    ['beside another of a longer name', { Nightly: machine(), Starter: withEnvironment({ Ref: 'NightlyToo' }) }],
  ])('passes over a machine %s', (_which, resources) => {
    expect(awaitedMachines(template(resources))).toEqual([]);
  });
});
