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
 * The errors that flows of other people are known to have, by the end of their file's path, and why they are errors. Every
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
  'vmx3-contactflows.yaml__VMXExampleGuidedTaskAgentFlow.json': {
    codes: ['WL203'],
    why: 'Success and failure lead to one view, which shows the presigned URL that the function did not make.',
  },
  'SBSGuides_Example_AgentWorkspace_Guide.json': {
    codes: ['WL203'],
    why: 'Success and failure lead to one task, and the view after it shows what the function did not answer.',
  },
  'callflows__ACME_Main.content.json': { codes: ['WL202'], why: 'A failing function hangs up on the caller.' },
  'CreateAndReviewTask__SBSGuides_Example_CreateAndReviewTasks_Create.json': {
    codes: ['WL202'],
    why: 'A failing function ends the guide; success goes on to create the task.',
  },
  'Cases__SBSGuides_Modules_Cases.json': {
    codes: ['WL202'],
    why: 'A failing function ends the guide; success goes on to create the case.',
  },
  'LambdaIntegration__viewContactFlow.json': {
    codes: ['WL202'],
    why: 'Two failing functions end the guide; success goes on to show a view.',
  },
  'TimeOutModule.json': { codes: ['WL202'], why: 'A failing function hangs up before the prompt that success plays.' },
  'tests__fixtures__broken__flow_Orphaned_Flow.content.json': {
    codes: ['WL108', 'WL110'],
    why: 'A fixture that is broken on purpose: no time limit and no error branches.',
  },
  'tests__fixtures__source__flow_Main_IVR.content.json': {
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

    it.each(flows)('finds no error in $file but those that are argued', ({ file, text }) => {
      const result = parse(text, file);
      const issues = result.ok ? lint(result.flow, { file }) : result.issues;

      const found = new Set(issues.filter(({ severity }) => severity === 'error').map(({ code }) => code));
      const argued = Object.entries(ARGUED).find(([end]) => file.endsWith(end))?.[1];
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
