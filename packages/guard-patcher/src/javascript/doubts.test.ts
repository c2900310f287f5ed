import { describe, expect, test } from 'vitest';
import { told } from '../testing/told.fixture.ts';
import { patchJavaScript } from './patch-javascript.ts';

const HANDLER = 'exports.handler = async (event) => {\n  return event.Details.Parameters;\n};\n';

const issuesOf = (source: string) => told(patchJavaScript({ source, file: 'index.js' }));

describe('doubtsOf', () => {
  test.each<[what: string, source: string, code: string, line: number]>([
    [
      'a callback',
      'exports.handler = (event, context, callback) => {\n  callback(null, event.Details);\n};\n',
      'callback-handler',
      1,
    ],
    [
      'a callback in an arrow without statements',
      'exports.handler = (event, context, callback) => callback(null, event.Details);\n',
      'callback-handler',
      1,
    ],
    [
      'an async function that takes a callback',
      'exports.handler = async (event, context, callback) => {\n  callback(null, event.Details);\n};\n',
      'callback-handler',
      1,
    ],
    [
      'a callback in a wrapper',
      'exports.handler = wrap((event, context, callback) => callback(null, event.Details));\n',
      'callback-handler',
      1,
    ],
    [
      'what is made to call back',
      'exports.handler = util.callbackify(async (event) => event.Details);\n',
      'callback-handler',
      1,
    ],
    ['a stream of Kinesis', HANDLER.replace('Details.Parameters', 'Records[0].kinesis'), 'warming-pointless', 2],
    ['an event of EventBridge', HANDLER.replace('Details.Parameters', 'detail'), 'warming-pointless', 2],
    ['the resources of a rule', HANDLER.replace('Details.Parameters', 'resources[0]'), 'warming-pointless', 2],
    ['log events', HANDLER.replace('Details.Parameters', 'awslogs.data'), 'warming-pointless', 2],
    [
      'records in its parameters',
      'exports.handler = async ({ Records }) => {\n  return Records;\n};\n',
      'warming-pointless',
      1,
    ],
    [
      'records within a wrapper',
      'exports.handler = middy(async (event) => event.Records[0]);\n',
      'warming-pointless',
      1,
    ],
    ['what EventBridge says of itself', HANDLER.replace('Details.Parameters', 'source'), 'warming-pointless', 2],
    [
      'records that it takes out of its event',
      HANDLER.replace('return', 'const { Records } = event;\n  return'),
      'warming-pointless',
      2,
    ],
  ])('guards %s, with a warning', (_, source, code, line) => {
    expect(issuesOf(source)).toEqual({ changed: true, issues: [[code, line]] });
  });

  test.each<[what: string, source: string, hint: string]>([
    [
      'a handler that calls back',
      'exports.handler = (event, context, callback) => {\n  callback(null, 1);\n};\n',
      '--modernise',
    ],
    ['an async one', 'exports.handler = async (event, context, callback) => {\n  return 1;\n};\n', 'by hand'],
    ['one in a wrapper', 'exports.handler = wrap((event, context, cb) => cb(null, 1));\n', 'by hand'],
    [
      'one in a wrapper by another name',
      'exports.handler = wrap((event, context, done) => done(null, 1));\n',
      'by hand',
    ],
  ])('says of %s how it comes to be async', (_, source, hint) => {
    expect(patchJavaScript({ source, file: 'index.js' }).issues).toMatchObject([
      { code: 'callback-handler', hint: expect.stringContaining(hint) as string },
    ]);
  });

  test.each(['next', 'logger'])('takes %s, the third thing that a wrapper is given, for no callback', (name) => {
    expect(issuesOf(`exports.handler = wrap((event, context, ${name}) => 1);\n`)).toEqual({
      changed: true,
      issues: [],
    });
  });

  test('does not take an event of another function for its own', () => {
    const other = 'const web = (list) => list.filter((event) => event.source === "web");\n';

    expect(issuesOf(other + HANDLER)).toEqual({ changed: true, issues: [] });
    expect(issuesOf(HANDLER.replace('return', 'list.map((event) => event.source);\n  return'))).toEqual({
      changed: true,
      issues: [],
    });
  });

  test.each(['Details.Records', 'Details.LogicalResourceId'])(
    'is at ease with %s, which is of another thing',
    (member) => {
      expect(issuesOf(HANDLER.replace('Details.Parameters', member))).toEqual({ changed: true, issues: [] });
    },
  );
});
