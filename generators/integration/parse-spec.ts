import { issue, type Issue } from '../issue.ts';
import { contradictionsIn } from './contradictions.ts';
import { doubtsIn } from './doubts.ts';
import { explainProblems } from './explain-problems.ts';
import { TIME_LIMITS } from './execution.ts';
import { titleOf } from './names.ts';
import { specSchema } from './spec-schema.ts';
import type { RolloutStrategy } from './rollout-strategy.ts';
import type { Spec, Warming } from './spec.ts';
import type { WarmingMode } from './warming-rule.ts';

/** A specification with what may not have been meant by it (warnings), or everything that is wrong with it. */
export type ParsedSpec =
  | { readonly ok: true; readonly spec: Spec; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads a specification and fills in every default. Never throws; performs no I/O.
 *
 * @param value what `integration.json` holds, or the same put together from options
 * @param file how issues name it; default: not at all
 */
export function parseSpec(value: unknown, file?: string): ParsedSpec {
  const parsed = specSchema.safeParse(value);
  const problems = parsed.success ? [] : explainProblems(parsed.error.issues, value);
  const issues = onceEach([...problems, ...contradictionsIn(value)]);
  if (!parsed.success || issues.length > 0) return { ok: false, issues: issues.map(inFile(file)) };

  const { name, description, execution, timeLimitSeconds, steps = [], cache, flow } = parsed.data;
  const { idempotent, warming, rollout, omit = [], express, template, extend } = parsed.data;
  const spec: Spec = {
    name,
    description: description ?? defaultDescription(name),
    execution,
    function: parsed.data.function,
    timeLimitSeconds: timeLimitSeconds ?? TIME_LIMITS[execution].default,
    idempotent,
    warming: warmingOf(warming),
    rollout: { ...rollout, strategy: rollout.strategy ?? defaultStrategy(warming.mode), alarms: rollout.alarms ?? [] },
    steps,
    ...(cache !== undefined && { cache }),
    omit,
    express,
    template,
    extend,
    flow: {
      type: flow.type,
      kind: flow.kind,
      greeting: flow.greeting ?? defaultGreeting(name),
      comfort: flow.comfort,
      ...(flow.queueArn !== undefined && { queueArn: flow.queueArn }),
    },
  };
  return { ok: true, spec, issues: doubtsIn(spec, value as object).map(inFile(file)) };
}

/** Reads the text of an `integration.json`, broken JSON included. Never throws; performs no I/O. */
export function parseSpecText(text: string, file?: string): ParsedSpec {
  let value: unknown;
  try {
    value = jsonOf(text);
  } catch (error) {
    const message = `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    const hint = 'Mend the text at that place; commas, quotes and brackets are the usual suspects.';
    return { ok: false, issues: [issue('spec-not-json', { path: '', message, hint })].map(inFile(file)) };
  }
  return parseSpec(value, file);
}

/**
 * What the text of an `integration.json` holds, without defaults. Performs no I/O.
 *
 * @throws SyntaxError when it is no JSON
 */
export function jsonOf(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

/** The strategy of an integration that was given none; beside provisioned concurrency CodeDeploy can only shift all at once. */
export function defaultStrategy(mode: WarmingMode): RolloutStrategy {
  return mode === 'provisioned' ? 'AllAtOnce' : 'Canary10Percent5Minutes';
}

/** The description of an integration that was given none. */
export function defaultDescription(name: string): string {
  return `${titleOf(name)}: a function that an Amazon Connect flow calls.`;
}

/** The greeting of an integration that was given none. */
export function defaultGreeting(name: string): string {
  return `Welcome to ${titleOf(name).toLowerCase()}. One moment, please.`;
}

/** Without a key for what was not given. */
function warmingOf({ upTo, ...warming }: Omit<Warming, 'upTo'> & { readonly upTo?: number | undefined }): Warming {
  return { ...warming, ...(upTo !== undefined && { upTo }) };
}

/** One issue for each path and rule, however many checks a value failed: what it should be is said once, whole. */
function onceEach(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((found) => [`${found.path} ${found.rule}`, found])).values()];
}

function inFile(file: string | undefined): (found: Issue) => Issue {
  return (found) => (file === undefined ? found : { ...found, file });
}
