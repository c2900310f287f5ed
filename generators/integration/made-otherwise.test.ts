import { describe, expect, test } from 'vitest';
import { readTemplates } from '../write/read-templates.ts';
import { generate } from './generate.ts';
import { MADE_ONCE, madeOtherwise } from './made-otherwise.ts';
import { parseSpec } from './parse-spec.ts';
import type { Spec } from './spec.ts';

const TEMPLATES = await readTemplates();

const QUOTE = 'arn:aws:lambda:eu-west-2:123456789012:function:quote:live';

function specOf(value: object): Spec {
  const parsed = parseSpec({ name: 'order-status', ...value });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.spec;
}

/** What is said of an integration that was made from one specification and has another now. */
function said(before: object, now: object, edit = (text: string): string => text) {
  const files = generate(specOf(before), TEMPLATES);
  const texts = new Map(MADE_ONCE.map((path) => [path, edit(files[path]?.text ?? '')] as const));
  return madeOtherwise({ spec: specOf(now), given: now, templates: TEMPLATES, texts, shown: 'apps/order-status' });
}

describe('madeOtherwise', () => {
  test.each<[what: string, before: object, now: object]>([
    ['nothing was changed', {}, {}],
    ['the mode was changed', {}, { execution: 'step-functions', timeLimitSeconds: 60 }],
    ['a greeting is said', { flow: { greeting: "It's us." } }, { flow: { greeting: "It's us." } }],
    ['SAM is kept', { template: 'sam' }, { template: 'sam' }],
    ['a flow of another kind is kept', { flow: { kind: 'alias-loop' } }, { flow: { kind: 'alias-loop' } }],
    ['a function that is there is kept', { function: { arn: QUOTE } }, { function: { arn: QUOTE } }],
  ])('has nothing to say where %s', (_, before, now) => {
    expect(said(before, now)).toEqual([]);
  });

  test.each<[what: string, before: object, now: object, path: string, severity: string, parts: readonly string[]]>([
    [
      'the scripts of CDK, with what SAM needs',
      {},
      { template: 'sam' },
      'scripts',
      'warning',
      ['template is "sam"', '"build": "esbuild', 'sam deploy', '"@warmline/traffic-hooks": "0.1.0"'],
    ],
    [
      'the scripts of SAM',
      { template: 'sam' },
      {},
      'scripts',
      'warning',
      ['template is "cdk"', '"deploy": "cdk deploy"'],
    ],
    [
      'a flow of another kind',
      { flow: { kind: 'alias-loop' } },
      { flow: { kind: 'alias-test' } },
      'flow.kind',
      'warning',
      ['flow/flow.ts is a flow of kind "alias-loop"'],
    ],
    ['a greeting that is not said', {}, { flow: { greeting: 'Hello.' } }, 'flow.greeting', 'info', ['"Hello."']],
  ])('tells %s', (_, before, now, path, severity, parts) => {
    const [issue, ...others] = said(before, now);

    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path, severity });
    const text = `${issue?.message ?? ''} ${issue?.hint ?? ''}`;
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  });

  test('leaves scripts alone that somebody wrote, and a package.json that is broken', () => {
    expect(
      said({}, { template: 'sam' }, (text) => text.replace('cdk deploy', 'make deploy').replace(/"build": .*,\n/, '')),
    ).toEqual([]);
    expect(said({}, { template: 'sam' }, (text) => text.replace('{', '{{'))).toEqual([]);
  });
});
