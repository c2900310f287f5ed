import type { JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import { artefacts, contactFlow, foundBy, orderStatusFlow, resource, template } from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import { deployedFlowUnreadable } from './deployed-flow-unreadable.ts';

const AT = { path: 'Resources.Flow.Properties.Content' };
const FLOW = JSON.stringify(orderStatusFlow());

const content = (value: JsonValue) => artefacts({ template: template({ Flow: contactFlow(value) }) });

describe('deployedFlowUnreadable', () => {
  it.each([
    ['a text that is no JSON', content('{')],
    ['JSON that is no flow', content('{"Version":"2019-10-30"}')],
    ['an export in the old language', content('{"modules":[]}')],
    ['an object where a text is wanted', content({ Version: '2019-10-30' })],
    ['an object that only begins like a function', content({ Ref: 'FlowContent', Version: '2019-10-30' })],
    ['a list where a text is wanted', content([FLOW])],
    ['a flow without content', artefacts({ template: template({ Flow: resource('AWS::Connect::ContactFlow') }) })],
    ['a flow without properties', artefacts({ template: template({ Flow: { Type: 'AWS::Connect::ContactFlow' } }) })],
    [
      'a module that is no flow',
      artefacts({ template: template({ Flow: resource('AWS::Connect::ContactFlowModule', { Content: '{}' }) }) }),
    ],
  ])('reports %s', (_, given) => {
    expect(foundBy(deployedFlowUnreadable, given)).toEqual([AT]);
  });

  it.each([
    ['a parameter', content({ Ref: 'FlowContent' })],
    ['a file that a macro includes', content({ 'Fn::Transform': { Name: 'AWS::Include', Parameters: {} } })],
    ['a choice of flows', content({ 'Fn::If': ['IsProduction', FLOW, FLOW] })],
    [
      'a flow with a part that deployment computes',
      content({ 'Fn::Join': ['', ['{"Version":', { 'Fn::ImportValue': 'rest' }]] }),
    ],
    ['an Fn::Join of another shape', content({ 'Fn::Join': ['', { Ref: 'Parts' }] })],
  ])('mentions %s, which cannot be checked', (_, given) => {
    expect(foundBy(deployedFlowUnreadable, given)).toEqual([{ ...AT, severity: 'info' }]);
  });

  it.each([
    ['a joined flow', artefacts()],
    ['a plain text', content(FLOW)],
    ['a substituted text', content({ 'Fn::Sub': FLOW })],
    ['a text that begins with a byte-order mark', content(`\uFEFF${FLOW}`)],
  ])('accepts %s', (_, given) => {
    expect(foundBy(deployedFlowUnreadable, given)).toEqual([]);
  });

  it('does not judge a template without flows', () => {
    expect(foundBy(deployedFlowUnreadable, artefacts({ template: {} }))).toEqual([]);
  });

  it('passes on what the parser says', () => {
    const [issue] = check(content('{"Version":"2008-10-30","StartAction":"a","Actions":[]}')).filter(
      ({ code }) => code === 'WL609',
    );

    expect(issue?.message).toContain('2008-10-30');
  });
});
