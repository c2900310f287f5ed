import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit } from './emit.ts';
import { isJsonObject, type JsonValue } from './json.ts';
import { layOut } from './lay-out.ts';
import { lint } from './lint.ts';
import { parse } from './parse.ts';

const FOLDER = process.env['WARMLINE_FLOWS'];

/**
 * The errors that flows of other people are known to have, by a part of their file's path, and why they are errors. Every
 * other flow that was ever exported must come out without one.
 */
const ARGUED: Readonly<Record<string, { readonly codes: readonly string[]; readonly why: string }>> = {
  'output__self-learning-test-6-flow.json': {
    codes: ['WL108', 'WL111'],
    why: 'Written by hand: digits are stored without InputValidation and with the time-out branch of a menu.',
  },
  'flows__flow_en.json': {
    codes: ['WL109'],
    why: 'InputTimeLimitSeconds is 300; the documented maximum is 180, though this flow was published.',
  },
  'flows__flow_ja.json': {
    codes: ['WL109'],
    why: 'InputTimeLimitSeconds is 300; the documented maximum is 180, though this flow was published.',
  },
  'modules__LexIntegration__SBS_Lex_Integration_Handler.json': {
    codes: ['WL109'],
    why: 'The alias of the bot is an empty text, a gap that whoever takes the sample is to fill in.',
  },
  'callflows__ACME_Main.': { codes: ['WL202'], why: 'A failing function hangs up on the caller.' },
  'amazon-connect-flows__TimeOutModule.json': {
    codes: ['WL202'],
    why: 'A failing function hangs up before the prompt that success plays.',
  },
  'backups__ErrorModule-original.json': {
    codes: ['WL202'],
    why: 'The module says sorry for an error, and hangs up without a word when it cannot write that error down.',
  },
  'backups__GetCustomerResponseModule-original.json': {
    codes: ['WL306'],
    why: 'A prompt ends with /speak> where </speak> was meant.',
  },
  'backups__getCustomerResponseModule-': {
    codes: ['WL306'],
    why: 'A prompt ends with /speak> where </speak> was meant.',
  },
  'flow_Orphaned_Flow.': {
    codes: ['WL101', 'WL108', 'WL110'],
    why: 'A fixture that is broken on purpose: a type that there is not, no time limit and no error branches.',
  },
  'flow_Main_IVR.': {
    codes: ['WL105', 'WL110'],
    why: 'A fixture written by hand: the transfer to a queue has neither NextAction nor error branches.',
  },
};

interface RealDocument {
  readonly file: string;
  readonly text: string;
  readonly value: JsonValue;
}

function documentsIn(folder: string | undefined): readonly RealDocument[] {
  if (folder === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { file, text, value: JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue };
    });
}

const documents = documentsIn(FOLDER);
const flows = documents.filter(({ value }) => isJsonObject(value) && value['Version'] === '2019-10-30');
const oldExports = documents.filter(({ value }) => isJsonObject(value) && 'modules' in value);

// What stands in larger documents too.
const judged = documents.filter(({ text }) => parse(text).ok);

// Set WARMLINE_FLOWS to a folder of exported flows to run these; they are other people's and do not lie in this repository.
describe.skipIf(FOLDER === undefined)(
  'flows of other people (skipped unless WARMLINE_FLOWS names their folder)',
  () => {
    it('has flows in the folder', () => {
      expect(flows.length).toBeGreaterThan(0);
    });

    it.each(flows)('parses $file, and emit gives it back', ({ file, text, value }) => {
      const result = parse(text, file);

      expect(result).toEqual({ ok: true, flow: value });
      if (result.ok) expect(JSON.parse(emit(result.flow))).toEqual(value);
    });

    it.each(judged)('finds no error in $file but those that are argued', ({ file, text }) => {
      const result = parse(text, file);
      const issues = result.ok ? lint(result.flow, { file }) : result.issues;

      const found = new Set(issues.filter(({ severity }) => severity === 'error').map(({ code }) => code));
      const argued = Object.entries(ARGUED).find(([part]) => file.includes(part))?.[1];
      expect([...found].sort(), JSON.stringify(issues, null, 2)).toEqual(argued?.codes ?? []);
    });

    it.each(flows)('lays out $file and keeps its actions', ({ text }) => {
      const result = parse(text);
      if (!result.ok) return;

      expect(layOut(result.flow).Actions).toEqual(result.flow.Actions);
    });

    it.each(oldExports)('calls $file an export from before 2020', ({ file, text }) => {
      const result = parse(text, file);

      expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([['WL002', 'modules']]);
    });

    it.each(documents)('does not throw on $file', ({ text }) => {
      expect(parse(text)).toHaveProperty('ok');
    });
  },
);
