import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../json.ts';
import { flowOf, hangUp } from '../rules/flow.fixture.ts';
import { parse, parseAll } from '../parse.ts';

const FLOW = flowOf(hangUp('bye'));
const TEXT = JSON.stringify(FLOW);
const MODULE = { ...FLOW, Settings: {} };

/** A template with these resources. */
function template(resources: JsonValue): JsonValue {
  return { AWSTemplateFormatVersion: '2010-09-09', Resources: resources };
}

const ROWS: readonly [what: string, document: JsonValue, wrapper: object][] = [
  [
    'what describe-contact-flow prints',
    { ContactFlow: { Id: 'x', Name: 'Main', Type: 'AGENT_HOLD', Content: TEXT } },
    { at: ['ContactFlow', 'Content'], name: 'Main', flowType: 'AGENT_HOLD' },
  ],
  [
    'what describe-contact-flow-module prints',
    { ContactFlowModule: { Name: 'Part', Content: TEXT, Settings: '{}' } },
    { at: ['ContactFlowModule', 'Content'], name: 'Part', flowType: 'MODULE' },
  ],
  [
    'a request of create-contact-flow',
    { Name: 'Main', Type: 'CUSTOMER_QUEUE', Content: TEXT, Tags: {} },
    { at: ['Content'], name: 'Main', flowType: 'CUSTOMER_QUEUE' },
  ],
  [
    'a request that says ContactFlowType',
    { ContactFlowType: 'AGENT_WHISPER', Content: TEXT },
    { at: ['Content'], flowType: 'AGENT_WHISPER' },
  ],
  ['content that is no text', { Content: FLOW as unknown as JsonValue }, { at: ['Content'] }],
  [
    'a resource of a template',
    template({
      Queue: { Type: 'AWS::Connect::Queue' },
      Flow: { Type: 'AWS::Connect::ContactFlow', Properties: { Type: 'CONTACT_FLOW', Content: TEXT } },
    }),
    { at: ['Resources', 'Flow', 'Properties', 'Content'], name: 'Flow', flowType: 'CONTACT_FLOW' },
  ],
  [
    'a module of a template',
    template({
      Part: { Type: 'AWS::Connect::ContactFlowModule', Properties: { Name: 'Part', Content: { 'Fn::Sub': TEXT } } },
    }),
    { at: ['Resources', 'Part', 'Properties', 'Content'], name: 'Part', flowType: 'MODULE' },
  ],
];

describe('wrappedFlows', () => {
  it.each(ROWS)('lets parse find the flow in %s', (_, document, wrapper) => {
    const result = parse(JSON.stringify(document));

    expect(result).toEqual({ ok: true, flow: FLOW, wrapper: { text: TEXT, ...wrapper } });
  });

  it('finds a flow that CloudFormation joins, with tokens as placeholders', () => {
    const [before = '', after = ''] = JSON.stringify(flowOf({ ...hangUp('bye'), Parameters: { Arn: '#' } })).split('#');
    const Content = { 'Fn::Join': ['', [before, { 'Fn::GetAtt': ['Function', 'Arn'] }, ':', { Ref: 'Alias' }, after]] };
    const result = parse(
      JSON.stringify(template({ Flow: { Type: 'AWS::Connect::ContactFlow', Properties: { Content } } })),
    );

    expect(result).toMatchObject({
      ok: true,
      flow: { Actions: [{ Parameters: { Arn: '${Function.Arn}:${Alias}' } }] },
    });
  });

  it('finds every flow of a template, and lets parse ask for one', () => {
    const resource = { Type: 'AWS::Connect::ContactFlow', Properties: { Content: TEXT } };
    const text = JSON.stringify(template({ One: resource, Two: resource }));

    expect(parseAll(text).map((result) => result.ok && result.wrapper?.name)).toEqual(['One', 'Two']);
    expect(parse(text)).toMatchObject({
      ok: false,
      issues: [{ code: 'WL002', message: expect.stringContaining('2 flows') as string }],
    });
  });

  it('leaves a flow alone that has a Content of its own', () => {
    const flow = { ...MODULE, Content: 'mine' };

    expect(parse(JSON.stringify(flow))).toEqual({ ok: true, flow });
  });

  it.each<[what: string, document: JsonValue, code: string, message: RegExp]>([
    ['content that is not JSON', { Content: 'hello' }, 'WL001', /^The flow at Content is not JSON/],
    ['content that is no flow', { ContactFlow: { Content: '{}' } }, 'WL002', /^In the flow at ContactFlow\.Content: /],
    ['an old export', { Content: '{"modules":[]}' }, 'WL002', /before 2020/],
  ])('says where %s stands', (_, document, code, message) => {
    const result = parse(JSON.stringify(document), 'flow.json');

    expect(result.ok ? [] : result.issues[0]).toMatchObject({
      code,
      file: 'flow.json',
      message: expect.stringMatching(message) as string,
    });
  });

  it.each<[what: string, document: JsonValue, place: string]>([
    ['a member', { flow: FLOW as unknown as JsonValue }, 'flow'],
    ['a text in a list', { flows: [{ body: TEXT }] }, 'flows[0].body'],
    ['a list', [FLOW as unknown as JsonValue], '[0]'],
  ])('says where a flow stands in a wrapper that nobody knows: %s', (_, document, place) => {
    const result = parse(JSON.stringify(document));

    expect(result.ok ? '' : result.issues[0]?.hint).toContain(`"${place}"`);
  });
});
