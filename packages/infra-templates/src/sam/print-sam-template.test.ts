import { describe, expect, test } from 'vitest';
import { parse, type ScalarTag } from 'yaml';
import { orderStatusProps } from '../../fixtures/integration-stack.ts';
import { queuedFlow } from '../../fixtures/order-status-flow.ts';
import { printSamTemplate } from './print-sam-template.ts';
import { samTemplate } from './sam-integration.ts';

describe('printSamTemplate', () => {
  test('can be read back as what was printed', () => {
    const template = samTemplate(orderStatusProps({ flow: queuedFlow, flowErrorsToRollBack: 2 }), {
      codeUri: 'dist',
      hookCodeUri: 'dist',
    });

    expect(read(printSamTemplate(template))).toEqual(template);
  });

  test('puts a comment first, where one is given', () => {
    const template = samTemplate(orderStatusProps(), { codeUri: 'dist', hookCodeUri: 'dist' });

    expect(printSamTemplate(template, 'Ours.').split('\n')[0]).toBe('# Ours.');
    expect(printSamTemplate(template)).toMatch(/^AWSTemplateFormatVersion: "2010-09-09"\n/);
  });
});

/** As AWS's tools read YAML: by version 1.1, with CloudFormation's tags. */
function read(text: string): unknown {
  const tag = (name: string, key: string): ScalarTag => ({
    tag: name,
    resolve: (value) => ({ [key]: key === 'Fn::GetAtt' ? value.split('.').reduce(joinedName, []) : value }),
  });
  const list = (name: string, key: string): object => ({
    tag: name,
    collection: 'seq',
    resolve: (value: { toJSON: () => unknown }) => ({ [key]: value.toJSON() }),
  });
  return parse(text, {
    schema: 'yaml-1.1',
    customTags: (tags) => [
      ...tags,
      ...[tag('!Ref', 'Ref'), tag('!Sub', 'Fn::Sub'), tag('!GetAtt', 'Fn::GetAtt')],
      ...(['Sub', 'If', 'Equals', 'Select', 'Split'].map((name) => list(`!${name}`, `Fn::${name}`)) as ScalarTag[]),
    ],
  });
}

/** `Function.Version.Version` is the attribute `Version` of what SAM calls `Function.Version`. */
function joinedName(parts: readonly string[], part: string, index: number, all: readonly string[]): string[] {
  if (index === all.length - 1) return [all.slice(0, -1).join('.'), part];
  return [...parts];
}
