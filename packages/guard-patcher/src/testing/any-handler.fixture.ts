import fc from 'fast-check';
import type { Runnable } from './run-modules.fixture.ts';

const WORDS = fc.constantFrom('event', 'evt', 'input', 'warm', 'handler', 'args', 'e', '$', 'callback', 'ping');

/** Something that a handler may do before it answers. */
const STATEMENT = fc.constantFrom(
  `const state = 'shipped';`,
  `let result = {};`,
  `// BEGIN AWS modification`,
  `/* a comment\n     on two lines */`,
  `if (Math.random() > 2) { throw new Error('never'); }`,
  `const text = "it's \\"so\\"; { } // not a comment";`,
  'const tpl = `${1}\n}`;',
  `for (const one of [1, 2]) { String(one); }`,
  '',
);

const LINES = fc.array(STATEMENT, { maxLength: 4 }).map((lines) => [...new Set(lines)]);

const TEXT = fc.record({
  unit: fc.constantFrom('  ', '    ', '\t'),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  isMarked: fc.boolean(),
  endsLine: fc.boolean(),
  strict: fc.boolean(),
  braceComment: fc.constantFrom('', ' // the handler', ' /* the handler */'),
});

const STYLES = ['async', 'promise', 'callback'] as const;

type Style = (typeof STYLES)[number];

const SHAPE = (styles: readonly Style[]) =>
  fc.record({
    kind: fc.constantFrom('arrow', 'function', 'declaration', 'method', 'wrapped', 'concise'),
    style: fc.constantFrom(...styles),
    module: fc.constantFrom('exports', 'module.exports', 'object', 'esm', 'list'),
    event: WORDS,
    lines: LINES,
    text: TEXT,
  });

/** A handler in JavaScript in any shape: it answers the order of a call. */
export const anyHandler: fc.Arbitrary<Runnable> = handlerOf(SHAPE(STYLES), false);

/** The same in TypeScript. */
export const anyTypedHandler: fc.Arbitrary<Runnable> = handlerOf(SHAPE(STYLES), true);

/** A handler in JavaScript in any shape that calls back. */
export const anyCallbackHandler: fc.Arbitrary<Runnable> = handlerOf(SHAPE(['callback']), false);

function handlerOf(shape: ReturnType<typeof SHAPE>, isTyped: boolean): fc.Arbitrary<Runnable> {
  const [any, reply] = isTyped ? [': any', ': unknown'] : ['', ''];
  return shape
    .filter(({ event, style }) => !(event === 'callback' && style === 'callback'))
    .map(({ kind, style, module, event, lines, text }) => {
      const { unit, lineBreak, braceComment } = text;
      const async = style === 'async' ? 'async ' : '';
      const answer = `${event}.Details.Parameters.order`;
      const params =
        style === 'callback' ? `(${event}${any}, context${any}, callback${any})${reply}` : `(${event}${any})${reply}`;
      const last = {
        async: `return { order: ${answer} };`,
        promise: `return new Promise((resolve) => resolve({ order: ${answer} }));`,
        callback: `callback(null, { order: ${answer} });`,
      }[style];
      const body = `{${braceComment}\n${[...lines, last].map((line) => `${unit}${line}\n`).join('')}}`;
      const concise = `${async}${params} => ${{ async: `({ order: ${answer} })`, promise: `Promise.resolve({ order: ${answer} })`, callback: `callback(null, { order: ${answer} })` }[style]}`;
      const arrow = kind === 'concise' ? concise : `${async}${params} => ${body}`;
      const expression = {
        arrow,
        concise,
        wrapped: `wrap(${arrow})`,
        function: `${async}function ${params} ${body}`,
        declaration: 'main',
        method: 'main',
      }[kind];
      const before = [
        text.strict && module !== 'esm' && module !== 'list' ? `'use strict';\n` : '',
        `const wrap = (inner${any}) => inner;\n`,
        kind === 'declaration' || kind === 'method' ? `${async}function main${params} ${body}\n` : '',
      ].join('');
      const after = {
        exports: `exports.handler = ${expression};`,
        'module.exports': `module.exports.handler = ${expression};`,
        object:
          kind === 'method'
            ? `module.exports = { ${async}handler${params} ${body} };`
            : `module.exports = { handler: ${expression} };`,
        esm: `export const handler = ${expression};`,
        list: `const handler = ${expression};\nexport { handler };`,
      }[module];
      const source = `${text.isMarked ? '\uFEFF' : ''}${before}${after}${text.endsLine ? '\n' : ''}`;
      const isModule = module === 'esm' || module === 'list';
      return {
        file: isTyped ? (isModule ? 'index.mts' : 'index.cts') : isModule ? 'index.mjs' : 'index.js',
        handler: 'handler',
        source: source.replaceAll('\n', lineBreak),
      };
    });
}

const PYTHON_LINE = fc.constantFrom(
  `state = 'shipped'`,
  `# a comment`,
  `text = "it's # no comment"`,
  `for one in [1, 2]:\n        str(one)`,
  `result: dict = {}`,
);

/** A handler in Python in any shape: it answers the order of a call. */
export const anyPythonHandler: fc.Arbitrary<Runnable> = fc
  .record({
    kind: fc.constantFrom('def', 'async', 'decorated', 'lambda', 'one-line'),
    name: fc.constantFrom('lambda_handler', 'handler'),
    event: fc.constantFrom('event', 'evt', 'warm', 'e', '_event'),
    docstring: fc.constantFrom('', '"""Looks up."""', "'''Looks\n    up.\n    '''", `'one'  # two`),
    hints: fc.boolean(),
    future: fc.boolean(),
    lines: fc.array(PYTHON_LINE, { maxLength: 3 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    isMarked: fc.boolean(),
    endsLine: fc.boolean(),
  })
  .map(({ kind, name, event, docstring, hints, future, lines, lineBreak, isMarked, endsLine }) => {
    const answer = `{"order": ${event}["Details"]["Parameters"]["order"]}`;
    const params = hints ? `(${event}: dict, context: object = None) -> dict` : `(${event}, context)`;
    const body = [docstring, ...lines, `return ${answer}`]
      .filter((line) => line !== '')
      .map((line) => `    ${line}\n`)
      .join('');
    const definition = {
      def: `def ${name}${params}:\n${body}`,
      async: `async def ${name}${params}:\n${body}`,
      decorated: `def same(handler):\n    return handler\n\n@same\ndef ${name}${params}:\n${body}`,
      lambda: `${name} = lambda ${event}, context: ${answer}\n`,
      'one-line': `def ${name}${params}: return ${answer}\n`,
    }[kind];
    const source = `${isMarked ? '\uFEFF' : ''}${future ? '"""A module."""\nfrom __future__ import annotations\n\n' : ''}import json\n\n${definition}`;
    return {
      file: 'app.py',
      handler: name,
      source: (endsLine ? source : source.trimEnd()).replaceAll('\n', lineBreak),
    };
  });
