import type { ContactFlow } from '../builder/contact-flow.ts';
import * as builder from '../index.ts';

/** Runs a decompiled module and gives the flow that it exports. Such code holds no types, and imports nothing but this package. */
export function runModule(code: string): ContactFlow {
  const [, names = ''] = /^import \{ (.*) \} from '@warmline\/flow-json';\n/.exec(code) ?? [];
  const body = code.replace(/^import .*\n/, '').replace(/^export const flow =/m, 'return');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code under test is made from data
  const run = new Function(...names.split(', '), `'use strict';${body}`) as (...given: unknown[]) => ContactFlow;
  return run(...names.split(', ').map((name) => builder[name as keyof typeof builder]));
}
