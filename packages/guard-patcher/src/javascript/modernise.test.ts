import { describe, expect, test } from 'vitest';
import { undo } from '../marks.ts';
import { runHandlers } from '../testing/run-javascript.fixture.ts';
import { patchJavaScript } from './patch-javascript.ts';

const ORDER = 'event.Details.Parameters.order';

const handling = (...lines: readonly string[]): string =>
  `exports.handler = (event, context, callback) => {\n${lines.map((line) => `  ${line}\n`).join('')}};\n`;

/** Handlers that can be made async. */
const SAME: readonly (readonly [what: string, source: string])[] = [
  ['an answer at the end', handling(`callback(null, { order: ${ORDER} });`)],
  ['an answer on several lines', handling('callback(', '  null,', `  'order ' +`, `    ${ORDER},`, ');')],
  ['an answer that is returned', handling(`return callback(undefined, ${ORDER});`)],
  [
    'an answer and a return',
    handling(`if (${ORDER}) {`, `  callback(null, 'yes');`, '  return;', '}', `callback(null, 'no');`),
  ],
  [
    'answers in both branches',
    handling(`if (${ORDER} === '1001') callback(null, 'yes');`, `else callback(null, 'no');`),
  ],
  ['no answer', handling(`if (${ORDER} === '7') callback(null, 'seven');`)],
  ['an empty answer', handling('callback();')],
  [
    'an error of its own',
    handling(`if (${ORDER} === '1001') return callback(new RangeError('wrong'));`, 'callback(null, 1);'),
  ],
  [
    'an error that is caught',
    handling('try {', `  callback(null, JSON.parse(${ORDER}));`, '} catch (error) {', '  callback(error);', '}'),
  ],
  [
    'work of its own',
    `const price = (order) => order.split('').map(Number).reduce((sum, one) => sum + one, 0);\n${handling(`callback(null, { price: price(${ORDER}), at: Math.max(1, 2) });`)}`,
  ],
  ['a function', `exports.handler = function (event, context, done) {\n  done(null, ${ORDER});\n};\n`],
  [
    'a declared function',
    `function handler(event, context, done) {\n  done(null, ${ORDER});\n}\nexports.handler = handler;\n`,
  ],
  [
    "an object's method",
    `module.exports = {\n  handler(event, context, callback) {\n    callback(null, ${ORDER});\n  },\n};\n`,
  ],
];

const EVENTS = ['1001', '7', '{"a":1}', ''].map((order) => ({
  Name: 'ContactFlowEvent',
  Details: { ContactData: {}, Parameters: { order } },
}));

const PING = { source: 'aws.events', 'detail-type': 'Scheduled Event' };

const cases = SAME.map(([what, source], index) => {
  const outcome = patchJavaScript({ source, file: 'index.js', modernise: true });
  return { what, source, index, outcome, text: outcome.changed ? outcome.text : '' };
});

const run = (sources: readonly string[]) =>
  runHandlers(
    sources.map((source) => ({ file: 'index.js', handler: 'handler', source })),
    [...EVENTS, PING],
  );

const before = run(SAME.map(([, source]) => source));
const after = run(cases.map(({ text }) => text));

describe('patchJavaScript, with modernise', () => {
  test.each(cases)('makes $what async, with the same answers and no callback', ({ index, outcome, text }) => {
    expect(outcome).toMatchObject({ changed: true, issues: [] });
    expect(text).toMatch(/async/);
    expect(text.replace(/\/\/ MODERNISED.*\n?$/, '')).not.toMatch(/callback|done/);
    expect(after[index]?.slice(0, -1)).toEqual(before[index]?.slice(0, -1));
    expect(after[index]?.at(-1)).toMatchObject({ answer: { eventResponse: 'warm' } });
  });

  test.each([
    ['no last line break', (source: string) => source.trimEnd()],
    ['carriage returns', (source: string) => source.replaceAll('\n', '\r\n')],
    ['an empty last line', (source: string) => `${source}\n`],
  ])('is undone to the byte with %s', (_, written) => {
    const sources = SAME.map(([, source]) => written(source));

    const undone = sources.map((source) => {
      const outcome = patchJavaScript({ source, file: 'index.js', modernise: true });
      return undo(outcome.changed ? outcome.text : '');
    });

    expect(undone).toEqual(sources.map((text) => ({ changed: true, text, issues: [] })));
  });

  test.each(cases)('is undone for $what to the byte', ({ source, text }) => {
    expect(undo(text)).toEqual({ changed: true, text: source, issues: [] });
  });

  test('takes only the guard out of what was changed since, and says so', () => {
    const undone = undo(cases[0]?.text.replace('order:', 'number:') ?? '');

    expect(undone).toMatchObject({ changed: true, issues: [{ code: 'changed-since' }] });
    expect(undone).toMatchObject({ text: expect.stringContaining('return { number:') as string });
  });

  test.each([
    ['the line that holds the way back is gone', (text: string) => text.replace(/\/\/ MODERNISED.*\n/, ''), 1],
    ['empty lines are behind it', (text: string) => `${text}\n\n`, 0],
  ])('says whether it gave back what was there where %s', (_, change, issues) => {
    const undone = undo(change(cases[0]?.text ?? ''));

    expect(undone.issues.map(({ code }) => code)).toEqual(issues === 0 ? [] : ['changed-since']);
    expect(undone.changed && undone.text === cases[0]?.source).toBe(issues === 0);
  });

  test.each<[what: string, source: string, line: number, why: string]>([
    [
      'work that is still open',
      handling('lambda.invokeAsync({}, (error) => {', '  console.log(error);', '});', 'callback(null, 1);'),
      2,
      'still be at work',
    ],
    ['a callback that is handed on', handling('find(event, callback);'), 2, 'calls back, and goes on'],
    ['a callback later', handling('setTimeout(() => callback(null, 1), 10);'), 2, 'calls back, and goes on'],
    [
      'statements behind the answer',
      handling('callback(null, 1);', `console.log('done');`),
      2,
      'calls back, and goes on',
    ],
    ['an answer in a loop', handling('for (const one of [1]) callback(null, one);'), 2, 'calls back, and goes on'],
    [
      'a value that is returned',
      handling('for (const one of [1]) return one;', 'callback(null, 1);'),
      2,
      'Lambda ignores',
    ],
    ['an error that may be none', handling('callback(event.error, 1);'), 2, 'may be none'],
    [
      'what another module does',
      `const tools = require('./tools');\n${handling('callback(null, tools.map(event));')}`,
      3,
      'still be at work',
    ],
    [
      'what a module does under another name',
      `const tools = require('./tools');\n${handling('const own = tools.list;', 'callback(null, own.map(String));')}`,
      4,
      'still be at work',
    ],
    ['a finally', handling('try {', '  callback(null, 1);', '} finally {', `  console.log('x');`, '}'), 2, '"finally"'],
    [
      'an error within a try',
      handling(
        'try {',
        "  if (!event.a) return callback(new Error('no'));",
        '  callback(null, 1);',
        '} catch (error) {',
        "  callback(null, 'caught');",
        '}',
      ),
      3,
      'caught by its own',
    ],
    [
      'a caught error that is changed',
      handling(
        'try {',
        '  callback(null, JSON.parse(event.a));',
        '} catch (error) {',
        '  error = null;',
        '  callback(error);',
        '}',
      ),
      5,
      'changes what it caught',
    ],
    [
      'work that is handed over',
      `async function save() {}\n${handling('event.items.forEach(save);', 'callback(null, 1);')}`,
      3,
      'still be at work',
    ],
    [
      'a default that begins work',
      `function note(x = start()) {\n  return x;\n}\n${handling('callback(null, note());')}`,
      5,
      'still be at work',
    ],
    [
      'another caller',
      'function main(event, context, callback) {\n  callback(null, 1);\n}\nexports.other = (a, b, c) => main(a, b, c);\nexports.handler = main;\n',
      4,
      'something else calls it',
    ],
    [
      'a caller by its export',
      `${handling('callback(null, 1);')}exports.other = (done) => exports.handler({}, {}, done);\n`,
      4,
      'something else calls it',
    ],
    [
      'a caller by a table',
      'function main(event, context, callback) {\n  callback(null, 1);\n}\nconst routes = { main };\nexports.handler = main;\n',
      4,
      'something else calls it',
    ],
    [
      'an answer that may be a promise',
      `const p = Promise.resolve(5);\n${handling('callback(null, p);')}`,
      3,
      'may be a promise',
    ],
    [
      'a fourth parameter',
      'exports.handler = (event, context, callback, more) => {\n  callback(null, 1);\n};\n',
      1,
      'a fourth parameter',
    ],
    ['answers in a list', handling('callback(null, ...[1]);'), 2, 'more than an error and an answer'],
    ['a name of the language', handling('const await = 1;', 'callback(null, await);'), 2, '"await"'],
    [
      'its arguments',
      `exports.handler = function (event, context, callback) {\n  callback(null, arguments.length);\n};\n`,
      2,
      '"arguments"',
    ],
  ])('leaves %s as it is, and says why', (_, source, line, why) => {
    const outcome = patchJavaScript({ source, file: 'index.js', modernise: true });

    expect(outcome).toMatchObject({
      changed: true,
      issues: [{ code: 'callback-handler', line, message: expect.stringContaining(why) as string }],
    });
  });

  test('leaves TypeScript as it is, whose types would have to change', () => {
    const source = 'exports.handler = (event: any, context: any, callback: any): void => {\n  callback(null, 1);\n};\n';

    expect(patchJavaScript({ source, file: 'index.ts', modernise: true })).toMatchObject({
      issues: [{ message: expect.stringContaining('its types') as string }],
    });
  });

  test('changes nothing of a handler that is async', () => {
    const source = 'exports.handler = async (event) => {\n  return event;\n};\n';

    expect(patchJavaScript({ source, file: 'index.js', modernise: true })).toEqual(
      patchJavaScript({ source, file: 'index.js' }),
    );
  });
});
