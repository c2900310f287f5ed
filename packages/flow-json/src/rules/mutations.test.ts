import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { CALLER_MUTATIONS } from './caller-mutations.fixture.ts';
import { LAMBDA_MUTATIONS } from './lambda-mutations.fixture.ts';
import { FLOW_RULES } from './registry.ts';
import { SERVICE_MUTATIONS } from './service-mutations.fixture.ts';
import { WIRING_MUTATIONS } from './wiring-mutations.fixture.ts';
import { asynchronous, choosing, greeting, polling, staffing, twoFunctions } from './sound-flows.fixture.ts';
import { wholeFlow } from './whole-flow.fixture.ts';

const MUTATIONS = [...SERVICE_MUTATIONS, ...WIRING_MUTATIONS, ...LAMBDA_MUTATIONS, ...CALLER_MUTATIONS].map(
  ([what, flow, code, { options = {}, companions = {} } = {}]) => ({ what, flow, code, options, companions }),
);

const SOUND = Object.entries({ wholeFlow, greeting, asynchronous, polling, twoFunctions, choosing, staffing });

describe('FLOW_RULES', () => {
  it.each(SOUND)('find nothing in the sound flow %s', (_, flow) => {
    expect(lint(flow())).toEqual([]);
  });

  it.each(MUTATIONS)('find $what, by $code and by no other rule', ({ flow, code, options, companions }) => {
    const issues = lint(flow, options);

    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code, ...Object.keys(companions)]));
  });

  it('each have a mutation', () => {
    expect(new Set(MUTATIONS.map(({ code }) => code))).toEqual(new Set(FLOW_RULES.map(({ code }) => code)));
  });

  it.each(MUTATIONS)('name the block in every message about $what', ({ flow, options }) => {
    for (const { block, message } of lint(flow, options)) {
      expect(message).toContain(block === undefined ? '' : `"${block}"`);
    }
  });
});
