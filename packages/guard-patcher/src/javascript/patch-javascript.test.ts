import { recognisePing } from '@warmline/warm-guard';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manyEvents } from '../testing/any-event.fixture.ts';
import { runHandlers } from '../testing/run-javascript.fixture.ts';
import { undo } from '../marks.ts';
import { FORMS } from './forms.fixture.ts';
import { told } from '../testing/told.fixture.ts';
import { patchJavaScript } from './patch-javascript.ts';

const HANDLER = 'exports.handler = async (event) => {\n  return event.Details.Parameters;\n};\n';

const issuesOf = (source: string, handler?: string) =>
  told(patchJavaScript({ source, file: 'index.js', ...(handler !== undefined && { handler }) }));

const quiet = (test: string, body: string): string =>
  `exports.handler = async (event, context, callback) => {\n  let result = {};\n  if (${test}) {\n    ${body}\n  }\n  return event.Details.Parameters;\n};\n`;

describe('patchJavaScript', () => {
  test.each<[what: string, source: string, code: string, line: number | undefined, handler?: string]>([
    [
      "the seed's snippet",
      "exports.handler = async (event) => {\n  let result = {};\n  let eventSource = event.source || 'undefined';\n  if (eventSource == 'aws.events') {\n    result = {'eventStatusCode': 200,'eventResponse' : 'warm', 'eventType' : 'EventBridge'};\n    console.log(result)\n    return result\n  }\n  return event.Details;\n};\n",
      'guarded-otherwise',
      4,
    ],
    [
      "Salesforce's own check",
      quiet(
        'event["detail-type"] === "Scheduled Event"',
        'const response = { statusCode: 200, body: { message: "Keep Lambda Warm" } };\n    SCVLoggingUtil.debug({ message: "warm" });\n    return response;',
      ),
      'guarded-otherwise',
      3,
    ],
    [
      'a check that calls back',
      quiet("event.source === 'aws.events'", 'callback(null, "warm"); return;'),
      'guarded-otherwise',
      3,
    ],
    [
      'a check kept in a variable',
      "exports.handler = async (event) => {\n  const isPing = event.source === 'aws.events';\n  if (isPing) return 'warm';\n  return event.Details;\n};\n",
      'guarded-otherwise',
      2,
    ],
    ['another guard', `const warmer = require('lambda-warmer');\n${HANDLER}`, 'guarded-otherwise', 1],
    [
      'our package',
      `import { withWarmGuard } from '@warmline/warm-guard';\nexport const handler = withWarmGuard(async () => ({}));\n`,
      'already-guarded',
      1,
    ],
    [
      'scheduled events as work',
      quiet("event.source === 'aws.events'", 'result = await refreshPrices(); return result;'),
      'consumes-scheduled-events',
      3,
    ],
    [
      'scheduled events as work in another function',
      `const send = async (event) => {\n  let payload;\n  if (event.Records) payload = 1;\n  else if (event.source === "aws.events") {\n    payload = alert();\n  }\n  return payload;\n};\n${HANDLER}`,
      'consumes-scheduled-events',
      4,
    ],
    [
      'scheduled events behind a "not"',
      quiet("event.source !== 'aws.events'", "return 'other';"),
      'consumes-scheduled-events',
      3,
    ],
    [
      'scheduled events in a template literal',
      quiet('event.source === `aws.events`', 'await sweep();'),
      'consumes-scheduled-events',
      3,
    ],
    [
      'a check kept in a variable that is used again',
      "exports.handler = async (event) => {\n  const is = event.source === 'aws.events';\n  if (is) return 'warm';\n  return is ? sweep() : 1;\n};\n",
      'consumes-scheduled-events',
      4,
    ],
    [
      'scheduled events by a regular expression',
      quiet('/^aws\\.events$/.test(event.source)', 'await sweep();'),
      'consumes-scheduled-events',
      3,
    ],
    [
      'a catalogue that is refreshed',
      quiet("event.source === 'aws.events'", 'catalog.refresh(); return 1;'),
      'consumes-scheduled-events',
      3,
    ],
    [
      'scheduled events in a switch',
      `${HANDLER}function sort(event) {\n  switch (event.source) {\n    case 'aws.events': return clean();\n  }\n}\n`,
      'consumes-scheduled-events',
      6,
    ],
    ['a syntax error', 'exports.handler = async (event) => {\n  return (;\n};\n', 'syntax-error', 2],
    ['an export within a condition', `if (process.env.A) {\n  ${HANDLER}}\n`, 'handler-unfit', 2],
    ['no export', 'const handler = async () => ({});\n', 'handler-not-found', undefined],
    ['no function', 'exports.config = { a: 1 };\nexports.name = "x";\n', 'handler-not-found', undefined],
    ['an export that may be anything', 'exports.table = build();\n', 'handler-not-found', undefined],
    ['a helper of another module', "module.exports = require('./lib').make();\n", 'handler-not-found', undefined],
    ['no export of that name', HANDLER, 'handler-not-found', undefined, 'main'],
    [
      'several functions',
      'exports.a = async (event) => event;\nexports.b = async (event) => event;\n',
      'handler-ambiguous',
      2,
    ],
    [
      'several handlers of another file',
      `export { handlerOne, handlerTwo } from './app.js';\n`,
      'handler-ambiguous',
      1,
    ],
    ['one name twice', `${HANDLER}${HANDLER}`, 'handler-ambiguous', 4],
    ['a handler of another file', `export { handler } from './app.js';\n`, 'handler-elsewhere', 1],
    ['a handler that is required', `module.exports = require('./app');\n`, 'handler-elsewhere', 1],
    ['a generator', 'exports.handler = function* (event) { yield event; };\n', 'handler-unfit', 1],
    [
      'a stream',
      'exports.handler = awslambda.streamifyResponse(async (event, stream) => { stream.end(); });\n',
      'handler-unfit',
      1,
    ],
    [
      'an event that is taken apart where it is exported',
      'export async function handler({ Details: { Parameters } }) {\n  return Parameters;\n}\n',
      'handler-unfit',
      1,
    ],
    [
      'a wrapped handler that is added to where it is exported',
      "import middy from '@middy/core';\nexport const handler = middy(async (event) => event);\nhandler.use(logger());\n",
      'handler-unfit',
      3,
    ],
    [
      'an export that is added to',
      "const middy = require('@middy/core');\nexports.handler = middy(async (event) => event);\nexports.handler.use(logger());\n",
      'handler-unfit',
      3,
    ],
    [
      'an export that is written again',
      `${HANDLER}if (process.env.A) {\n  exports.handler = other;\n}\n`,
      'handler-unfit',
      5,
    ],
    [
      'exports that are added to as a whole',
      `${HANDLER}Object.assign(exports, { handler: other });\n`,
      'handler-unfit',
      4,
    ],
    [
      'a wrapped handler that is handed on',
      'export const handler = middy(f);\naddLogging(handler);\n',
      'handler-unfit',
      2,
    ],
    [
      'a wrapped handler that is taken apart',
      'export const handler = middy(f);\nconst { use } = handler;\n',
      'handler-unfit',
      2,
    ],
    ...[
      'if (process.env.A) { exports.handler = async (event) => event; }\n',
      "export * from './app.js';\n",
      'export const { handler } = api;\n',
      'Object.defineProperty(exports, "handler", { get: () => app.handler });\n',
      '__exportStar(require("./app"), exports);\n',
    ].map((seen): [string, string, string, number] => [
      `a helper beside a handler that is not followed: ${JSON.stringify(seen)}`,
      `${seen.startsWith('export ') ? 'export const add' : 'exports.add'} = (a, b) => {\n  return a + b;\n};\n${seen}`,
      seen.startsWith('if') ? 'handler-unfit' : 'handler-elsewhere',
      4,
    ]),
    ['a whole module behind the handler', `${HANDLER}module.exports = make();\n`, 'handler-unfit', 4],
    [
      'a stream within a wrapper',
      'exports.handler = traced(awslambda.streamifyResponse(async (event, stream) => stream.end()));\n',
      'handler-unfit',
      1,
    ],
    [
      "a stream of middy's",
      'exports.handler = middy({ streamifyResponse: true }).handler(async () => ({}));\n',
      'handler-unfit',
      1,
    ],
    ['a console of its own', HANDLER.replace('return', 'const console = log();\n  return'), 'handler-unfit', 2],
    ['a class', 'class A {}\nexport { A as handler };\n', 'handler-unfit', 2],
    ['a custom resource', `const response = require('cfn-response');\n${HANDLER}`, 'custom-resource', 1],
    [
      'a custom resource by its event',
      HANDLER.replace('Details.Parameters', 'ResourceProperties'),
      'custom-resource',
      2,
    ],
    [
      'a custom resource by what it takes out of its event',
      HANDLER.replace('return', 'const { ResponseURL } = event;\n  return'),
      'custom-resource',
      2,
    ],
    ['a minified bundle', `${'var a=1;'.repeat(40)}\n${HANDLER}`, 'minified', 1],
  ])('refuses %s', (_, source, code, line, handler) => {
    expect(issuesOf(source, handler)).toEqual({ changed: false, issues: [[code, line]] });
  });

  test('takes one function that is exported in two ways for one handler', () => {
    const source = HANDLER.replace('exports.handler', 'const handler');

    expect(issuesOf(`${source}exports.handler = handler;\nmodule.exports = { handler };\n`)).toEqual({
      changed: true,
      issues: [],
    });
  });

  test.each([
    "const { withWarmGuard } = require('@warmline/warm-guard');\n",
    "import { withWarmGuard } from '@warmline/warm-guard';\n",
  ])('guards a handler beside one that our package guards: %s', (library) => {
    const [first, second] = library.startsWith('import')
      ? ['export const a', 'export const b']
      : ['exports.a', 'exports.b'];
    const source = `${library}${first} = withWarmGuard(async (event) => event);\n${second} = async (event) => {\n  return event.Details;\n};\n`;

    expect(issuesOf(source, 'b')).toEqual({ changed: true, issues: [] });
    expect(issuesOf(source, 'a')).toEqual({ changed: false, issues: [['already-guarded', 1]] });
  });

  test('guards a second handler of a file, and takes both guards out at once', () => {
    const source = `${HANDLER}exports.other = async (event) => {\n  return event.Details;\n};\n`;
    const first = patchJavaScript({ source, file: 'index.js' });
    const once = first.changed ? first.text : '';
    const second = patchJavaScript({ source: once, file: 'index.js', handler: 'other' });
    const twice = second.changed ? second.text : '';

    expect(second).toMatchObject({ handler: { name: 'other' }, issues: [] });
    expect(undo(twice)).toEqual({ changed: true, text: source, issues: [] });
    expect(issuesOf(twice, 'handler').issues).toEqual([['already-guarded', 2]]);
    expect(issuesOf(twice, 'other').issues).toEqual([['already-guarded', 18]]);
  });

  test('does not make a callback handler async in a file that holds another guard', () => {
    const source = `${HANDLER}exports.other = (event, context, callback) => {\n  callback(null, 1);\n};\n`;
    const first = patchJavaScript({ source, file: 'index.js' });
    const given = { source: first.changed ? first.text : '', file: 'index.js', handler: 'other', modernise: true };
    const second = patchJavaScript(given);

    expect(second).toMatchObject({
      changed: true,
      issues: [{ code: 'callback-handler', message: expect.stringContaining('guarded already') as string }],
    });
  });

  test.each(['cfn-response-async', 'cfn-custom-resource'])('knows a custom resource by %s', (library) => {
    expect(issuesOf(`const a = require('${library}');\n${HANDLER}`).issues).toEqual([['custom-resource', 1]]);
  });

  test('lets no default of a parameter work ahead of the guard', () => {
    const source = HANDLER.replace('(event)', '(event, context, order = event.Details.Parameters.order)');
    const outcome = patchJavaScript({ source, file: 'index.js' });

    const [answers] = runHandlers(
      [{ file: 'index.js', handler: 'handler', source: outcome.changed ? outcome.text : '' }],
      [{ warmline: { ping: true } }],
    );

    expect(JSON.stringify(answers)).toContain('"warm"');
  });

  test.each([
    ['space', (text: string) => text.replaceAll('/* END warm guard */', '/* END warm guard */ ')],
    ['a line break', (text: string) => text.replaceAll('/* BEGIN warm guard */', '\n  /* BEGIN warm guard */')],
    ['a comma', (text: string) => text.replaceAll('/* BEGIN warm guard */', ',\n/* BEGIN warm guard */')],
  ])('knows a guard around a call again, with %s that a formatter puts between', (_, formatted) => {
    const outcome = patchJavaScript({ source: 'exports.handler = middy(async (event) => event);\n', file: 'index.js' });

    expect(issuesOf(formatted(outcome.changed ? outcome.text : '')).issues.map(([code]) => code)).toEqual([
      'already-guarded',
    ]);
  });

  test('is done in no time with a long line ahead of the handler', () => {
    const source = `const LOGO = '${'x'.repeat(2_000_000)}'; ${HANDLER}`;

    expect(issuesOf(source)).toEqual({ changed: true, issues: [] });
  });

  test('takes for a ping what withWarmGuard takes for one, of any event that JSON can hold', () => {
    const [, file, source] = FORMS[0] ?? ['', '', ''];
    const outcome = patchJavaScript({
      source: source.replace('const { order } = event.Details.Parameters;', 'const order = 1;'),
      file,
    });
    const module = { file, handler: 'handler', source: outcome.changed ? outcome.text : '' };

    fc.assert(
      fc.property(manyEvents, (events) => {
        const [answers] = runHandlers([module], events);

        const warmed = answers?.map(
          (answered) => 'answer' in answered && JSON.stringify(answered.answer).includes('"warm"'),
        );
        expect(warmed).toEqual(events.map((event) => recognisePing(event, {}) !== undefined));
        expect(new Set(warmed)).toEqual(new Set([true, false]));
      }),
      { numRuns: 2 },
    );
  });
});
