import { describe, expect, test } from 'vitest';
import { looksLikeFlow } from './looks-like-flow.ts';

const FLOW = { Version: '2019-10-30', StartAction: 'a', Actions: [] };

describe('looksLikeFlow', () => {
  test.each([
    ['a flow', JSON.stringify(FLOW)],
    ['a flow, indented, with a byte order mark', `\uFEFF${JSON.stringify(FLOW, null, 2)}`],
    ['a flow whose start is missing', JSON.stringify({ ...FLOW, StartAction: undefined })],
    ['a flow that was cut off', '{ "StartAction": "a", "Actions": [ {'],
    [
      'a flow in the answer of describe-contact-flow',
      JSON.stringify({ ContactFlow: { Content: JSON.stringify(FLOW) } }),
    ],
    ['a flow as a text in a text', JSON.stringify(JSON.stringify(JSON.stringify(FLOW)))],
    [
      'a console export from before 2020',
      '{"modules":[],"version":"1","type":"contactFlow","start":"a","metadata":{}}',
    ],
  ])('takes %s for one', (_, text) => {
    expect(looksLikeFlow(text)).toBe(true);
  });

  test.each([
    ['a manifest', '{ "name": "x", "scripts": { "start": "node ." }, "version": "1.0.0" }'],
    ['compiler options', '{ "compilerOptions": { "module": "nodenext" } }'],
    ['a policy', '{ "Version": "2012-10-17", "Statement": [{ "Action": "connect:*" }] }'],
    ['a pipeline', '{ "Stages": [{ "Actions": [{ "Name": "Deploy" }] }] }'],
    ['suppressions', '{ "suppressions": [{ "rule": "WL203", "reason": "Known." }] }'],
    ['a list of modules', '{ "modules": ["a"], "entry": "b" }'],
    ['nothing', ''],
  ])('takes %s for none', (_, text) => {
    expect(looksLikeFlow(text)).toBe(false);
  });
});
