import type { Form } from '../testing/form.fixture.ts';

const WORK = `const { order } = event.Details.Parameters;\n  return { state: 'shipped', order };`;

const CALLBACK = `const { order } = event.Details.Parameters;\n  callback(null, { state: 'shipped', order });`;

const MIDDY = `const middy = (inner) => ({ before: () => middy(inner), handler: inner }).handler;\n`;

/** The shapes in which handlers are written; each takes the order of a call and throws on anything else. */
export const FORMS: readonly Form[] = [
  ['exports.handler, an async arrow', 'index.js', `exports.handler = async (event) => {\n  ${WORK}\n};\n`],
  ['an arrow without parentheses', 'index.js', `exports.handler = async event => {\n\t${WORK}\n};\n`],
  ['an async function', 'index.js', `exports.handler = async function (event, context) {\n  ${WORK}\n};\n`],
  ['a named function expression', 'index.js', `exports.handler = async function main(event) {\n  ${WORK}\n};\n`],
  ['module.exports.handler', 'index.js', `module.exports.handler = async (event) => {\n  ${WORK}\n};\n`],
  ["exports['handler']", 'index.js', `exports['handler'] = async (event) => {\n  ${WORK}\n};\n`],
  [
    'module.exports, the function itself',
    'index.js',
    `module.exports = async (event) => {\n  ${WORK}\n};\n`,
    'default',
  ],
  [
    'module.exports of a shorthand',
    'index.js',
    `const handler = async (event) => {\n  ${WORK}\n};\nmodule.exports = { handler };\n`,
  ],
  [
    'module.exports of a method',
    'index.js',
    `module.exports = {\n  other: 1,\n  async handler(event) {\n    ${WORK}\n  },\n};\n`,
  ],
  ['module.exports of a member', 'index.js', `module.exports = { handler: async (event) => {\n  ${WORK}\n} };\n`],
  [
    'a declared function, exported later',
    'index.js',
    `async function handler(event) {\n  ${WORK}\n}\n\nexports.handler = handler;\n`,
  ],
  [
    'a name of its own',
    'index.js',
    `async function main(event) {\n  ${WORK}\n}\nmodule.exports = { handler: main };\n`,
  ],
  ['another name than handler', 'index.js', `exports.lookUp = async (event) => {\n  ${WORK}\n};\n`, 'lookUp'],
  ['use strict', 'index.js', `'use strict';\n\nexports.handler = async (event) => {\n  ${WORK}\n};\n`],
  ['use strict within', 'index.js', `exports.handler = async function (event) {\n  'use strict';\n  ${WORK}\n};\n`],
  ['a comment behind the brace', 'index.js', `exports.handler = async (event) => { // the handler\n  ${WORK}\n};\n`],
  ['a comment that goes on', 'index.js', `exports.handler = async (event) => { /* the\n  handler */ ${WORK}\n};\n`],
  [
    'all on one line',
    'index.js',
    `exports.handler = async (event) => { return { order: event.Details.Parameters.order }; };`,
  ],
  ['no statement', 'index.js', `exports.handler = async (event) => event.Details.Parameters;\n`],
  [
    'no statement, in parentheses',
    'index.js',
    `exports.handler = async (event) => ({ order: event.Details.Parameters.order });\n`,
  ],
  [
    'a promise',
    'index.js',
    `exports.handler = (event) => {\n  const { order } = event.Details.Parameters;\n  return Promise.resolve({ order });\n};\n`,
  ],
  ['a callback', 'index.js', `exports.handler = (event, context, callback) => {\n  ${CALLBACK}\n};\n`],
  [
    'a callback of another name',
    'index.js',
    `exports.handler = function (event, warm, done) {\n  const { order } = event.Details.Parameters;\n  done(null, { order });\n};\n`,
  ],
  [
    'the event taken apart',
    'index.js',
    `exports.handler = async ({ Details: { Parameters: { order } } }) => {\n  return { order };\n};\n`,
  ],
  ['the event with a default', 'index.js', `exports.handler = async (event = {}) => {\n  ${WORK}\n};\n`],
  [
    'all arguments in one',
    'index.js',
    `exports.handler = async (...given) => {\n  const [event] = given;\n  ${WORK}\n};\n`,
  ],
  ['no parameter', 'index.js', `exports.handler = async function () {\n  const event = arguments[0];\n  ${WORK}\n};\n`],
  [
    'an arrow without parameter',
    'index.js',
    `const calls = [];\nexports.handler = async () => {\n  calls.push(1);\n  return { calls: 'some' };\n};\n`,
  ],
  ['a wrapped handler', 'index.js', `${MIDDY}exports.handler = middy(async (event) => {\n  ${WORK}\n});\n`],
  [
    'a wrapped handler of a name',
    'index.js',
    `${MIDDY}const base = async (event) => {\n  ${WORK}\n};\nmodule.exports.handler = middy(base);\n`,
  ],
  [
    'a wrapped callback handler',
    'index.js',
    `${MIDDY}exports.handler = middy((event, context, callback) => {\n  ${CALLBACK}\n});\n`,
  ],
  [
    'a method that is bound',
    'index.js',
    `class Service {\n  constructor() { this.state = 'shipped'; }\n  async run(event) {\n    return { state: this.state, order: event.Details.Parameters.order };\n  }\n}\nconst service = new Service();\nexports.handler = service.run.bind(service);\n`,
  ],
  [
    'a shorthand of what is wrapped',
    'index.js',
    `${MIDDY}const { handler } = { handler: middy(async (event) => {\n  ${WORK}\n}) };\nmodule.exports = { handler };\n`,
  ],
  [
    'what the compiler of TypeScript writes',
    'index.js',
    `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.handler = void 0;\nconst handler = async (event) => {\n    ${WORK}\n};\nexports.handler = handler;\n`,
  ],
  [
    'what esbuild writes',
    'index.js',
    `var __export = (target, all) => {\n  for (var name in all) Object.defineProperty(target, name, { get: all[name], enumerable: true });\n};\nvar index_exports = {};\n__export(index_exports, {\n  handler: () => handler\n});\nmodule.exports = index_exports;\nasync function handler(event) {\n  ${WORK}\n}\n`,
  ],
  ['a chain of exports', 'index.js', `exports.handler = exports.main = async (event) => {\n  ${WORK}\n};\n`],
  ['export const', 'index.mjs', `export const handler = async (event) => {\n  ${WORK}\n};\n`],
  ['export async function', 'index.mjs', `export async function handler(event, context) {\n  ${WORK}\n}\n`],
  [
    'export function, a promise',
    'index.mjs',
    `export function handler(event) {\n  return Promise.resolve({ order: event.Details.Parameters.order });\n}\n`,
  ],
  ['export default, an arrow', 'index.mjs', `export default async (event) => {\n  ${WORK}\n};\n`, 'default'],
  ['export default, a function', 'index.mjs', `export default async function (event) {\n  ${WORK}\n}\n`, 'default'],
  [
    'export default of what is wrapped',
    'index.mjs',
    `${MIDDY}export default middy(async (event) => {\n  ${WORK}\n});\n`,
    'default',
  ],
  ['export by a list', 'index.mjs', `async function main(event) {\n  ${WORK}\n}\nexport { main as handler };\n`],
  [
    'export const of what is wrapped',
    'index.mjs',
    `${MIDDY}export const handler = middy(async (event) => {\n  ${WORK}\n}).bind(null);\n`,
  ],
  [
    'TypeScript',
    'index.ts',
    `interface Asked { Details: { Parameters: { order: string } } }\n\nexport const handler = async (event: Asked): Promise<{ order: string }> => {\n  return { order: event.Details.Parameters.order };\n};\n`,
  ],
  [
    'TypeScript, typed by its variable',
    'index.ts',
    `type Handler<E, R> = (event: E, context: unknown) => Promise<R>;\ntype Asked = { Details: { Parameters: { order: string } } };\nexport const handler: Handler<Asked, { order: string }> = async ({ Details }) => ({ order: Details.Parameters.order });\n`,
  ],
  [
    'TypeScript, satisfies',
    'index.ts',
    `type Asked = { Details: { Parameters: { order: string } } };\nexport const handler = (async (event: Asked) => {\n  return { order: event.Details.Parameters.order };\n}) satisfies (event: Asked) => unknown;\n`,
  ],
  [
    'TypeScript, this first',
    'index.ts',
    `export async function handler(this: void, event: any): Promise<unknown> {\n  return { order: event.Details.Parameters.order };\n}\n`,
  ],
  [
    'TypeScript, a callback',
    'index.cts',
    `type Reply = (error: Error | null, answer?: { order: string }) => void;\nexports.handler = (event: any, _context: any, callback: Reply): void => {\n  callback(null, { order: event.Details.Parameters.order });\n};\n`,
  ],
  [
    'TypeScript, names that the guard would like',
    'index.ts',
    `export const handler = async (ping: any) => {\n  return { order: ping.Details.Parameters.order };\n};\n`,
  ],
  [
    'TypeScript, a callback of such a name',
    'index.cts',
    `exports.handler = (event: any, warm: any, ping: any): void => {\n  ping(null, { order: event.Details.Parameters.order });\n};\n`,
  ],
  [
    'a wrapped handler that is added to',
    'index.js',
    `const middy = (inner) => Object.assign((...args) => inner(...args), { use() { this.used = true; } });\nconst handler = middy(async (event) => {\n  ${WORK}\n});\nhandler.use('logger');\nmodule.exports = { handler };\n`,
  ],
  [
    'a function that takes the name of the event',
    'index.js',
    `exports.handler = async (event) => {\n  return { order: event().order };\n  function event() {\n    return { order: '1001' };\n  }\n};\n`,
  ],
  [
    'TypeScript, all arguments in a ping',
    'index.ts',
    `export const handler = async (...ping: any[]) => {\n  return { order: ping[0].Details.Parameters.order };\n};\n`,
  ],
  [
    'a handler that is given its value anew, out of a list',
    'index.js',
    `const wrap = (inner) => [async (event) => inner(event)];\nlet handler = async (event) => {\n  const { order } = event.Details.Parameters;\n  return { state: 'shipped', order };\n};\n[handler] = wrap(handler);\nmodule.exports = { handler };\n`,
  ],
];
