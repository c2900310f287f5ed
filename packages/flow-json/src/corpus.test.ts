import { expect, it } from 'vitest';
import { convert } from './convert/convert.ts';
import { ERRORS_OF_CONVERTED, ERRORS_OF_FLOWS, type ArguedErrors } from './corpus-errors.fixture.ts';
import { emit } from './emit.ts';
import type { Issue } from './issue.ts';
import { isJsonObject } from './json.ts';
import { layOut } from './lay-out.ts';
import { lint } from './lint.ts';
import { parse, parseAll } from './parse.ts';
import { describeOnRealFlows, OLD_EXPORTS, REAL_DOCUMENTS, TODAYS_DOCUMENTS } from './real-documents.fixture.ts';

const flows = TODAYS_DOCUMENTS.filter(({ value }) => isJsonObject(value) && value['Version'] === '2019-10-30');

// What stands in larger documents too.
const judged = REAL_DOCUMENTS.filter(({ text }) => parseAll(text).some(({ ok }) => ok));

describeOnRealFlows('flows of other people', () => {
  it.each(flows)('parses $file, and emit gives it back', ({ file, text, value }) => {
    const result = parse(text, file);

    expect(result).toEqual({ ok: true, flow: value });
    if (result.ok) expect(JSON.parse(emit(result.flow))).toEqual(value);
  });

  it.each(judged)('finds no error in $file but those that are argued', ({ file, text }) => {
    const issues = parseAll(text, file).flatMap((result) => {
      if (!result.ok) return result.issues;
      const flowType = result.wrapper?.flowType;
      return lint(result.flow, flowType === undefined ? {} : { flowType });
    });

    expect(errorsOf(issues), JSON.stringify(issues, null, 2)).toEqual(arguedFor(file, ERRORS_OF_FLOWS));
  });

  it.each(OLD_EXPORTS)('finds no error in what $file becomes but those that are argued', ({ file, text }) => {
    const result = convert(text, file);
    if (!result.ok) throw new Error(`${file} does not convert.`);
    const { flow, flowType } = result;

    const issues = lint(flow, flowType === undefined ? {} : { flowType });

    expect(errorsOf(issues), JSON.stringify(issues, null, 2)).toEqual(arguedFor(file, ERRORS_OF_CONVERTED));
  });

  it.each(flows)('lays out $file and keeps its actions', ({ text }) => {
    const result = parse(text);
    if (!result.ok) return;

    expect(layOut(result.flow).Actions).toEqual(result.flow.Actions);
  });

  it.each(OLD_EXPORTS)('calls $file an export from before 2020', ({ file, text }) => {
    const result = parse(text, file);

    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([['WL002', 'modules']]);
  });

  it.each(REAL_DOCUMENTS)('does not throw on $file', ({ text }) => {
    expect(parse(text)).toHaveProperty('ok');
  });
});

function errorsOf(issues: readonly Issue[]): readonly string[] {
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path}`)
    .toSorted();
}

function arguedFor(file: string, argued: readonly ArguedErrors[]): readonly string[] {
  return (argued.find(({ files }) => files.includes(file))?.errors ?? []).toSorted();
}
