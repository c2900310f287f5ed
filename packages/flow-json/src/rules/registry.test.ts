import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLOW_RULES } from './registry.ts';
import type { Rule } from './rule.ts';

/** The rules that the files of this folder export, by file name without ending. */
async function rulesInFiles(): Promise<Map<string, Rule>> {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''));
  const found = new Map<string, Rule>();
  for (const file of files) {
    const exports = (await import(/* @vite-ignore */ new URL(`${file}.ts`, import.meta.url).href)) as Readonly<
      Record<string, unknown>
    >;
    for (const value of Object.values(exports)) if (isRule(value)) found.set(file, value);
  }
  return found;
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'code' in value && 'check' in value;
}

describe('FLOW_RULES', () => {
  it('holds every rule that a file of this folder exports, and no other', async () => {
    const rules = await rulesInFiles();

    expect(new Set(FLOW_RULES)).toEqual(new Set(rules.values()));
    expect(FLOW_RULES).toHaveLength(rules.size);
  });

  it('names each rule after its file', async () => {
    const rules = await rulesInFiles();

    expect([...rules.values()].map(({ name }) => name)).toEqual([...rules.keys()]);
  });

  it('has codes that ascend, and so are unique', () => {
    const codes = FLOW_RULES.map(({ code }) => code);

    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it.each(FLOW_RULES)('documents $code $name', ({ code, summary, reason, fix }) => {
    expect(code).toMatch(/^WL[123]\d\d$/);
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(reason).toMatch(/^[A-Z]/);
    expect(fix ?? 'None.').toMatch(/^[A-Z].*\.$/);
  });

  it('keeps the codes that are published', () => {
    expect(Object.fromEntries(FLOW_RULES.map(({ code, name }) => [code, name]))).toMatchObject({
      WL101: 'unknown-action-type',
      WL102: 'bad-identifier',
      WL103: 'missing-start',
      WL104: 'missing-target',
      WL105: 'missing-next-action',
      WL106: 'terminal-with-transitions',
      WL107: 'unknown-parameter',
      WL108: 'missing-parameter',
      WL109: 'bad-parameter-value',
      WL110: 'missing-error-branch',
      WL111: 'unsupported-error-branch',
      WL112: 'bad-conditions',
      WL113: 'too-many-actions',
      WL114: 'unreachable-block',
      WL115: 'resource-not-an-id',
      WL116: 'action-not-in-flow-type',
      WL117: 'action-not-on-channel',
      WL118: 'module-settings',
      WL119: 'branch-never-taken',
      WL121: 'content-too-long',
      WL122: 'attribute-key',
      WL123: 'reserved-tag',
      WL124: 'wait-for-two-events',
      WL125: 'agent-metric-condition',
      WL201: 'lambda-time-limit',
      WL202: 'lambda-failure-untold',
      WL203: 'lambda-failure-ignored',
      WL204: 'lambda-arn-unqualified',
      WL205: 'lambda-answer-after-failure',
      WL206: 'lambda-arn-too-long',
      WL207: 'lambda-arn-literal',
      WL208: 'lambda-chain-too-long',
      WL209: 'external-replaced',
      WL210: 'external-never-set',
      WL211: 'async-id-overwritten',
      WL212: 'load-without-start',
      WL213: 'in-progress-not-handled',
      WL214: 'wait-in-continue',
      WL215: 'wait-too-short',
      WL216: 'poll-unbounded',
      WL217: 'poll-too-short',
      WL301: 'silence-over-budget',
      WL302: 'endless-circle',
      WL303: 'queue-transfer-without-queue',
      WL304: 'menu-without-second-chance',
      WL305: 'prompt-too-long',
      WL306: 'ssml-malformed',
      WL307: 'text-with-ssml',
      WL308: 'stored-timeout-unhandled',
    });
  });
});
