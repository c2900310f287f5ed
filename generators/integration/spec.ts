import type { Comfort } from './comfort.ts';
import type { CustomRolloutStrategy } from './custom-strategy.ts';
import type { Execution } from './execution.ts';
import type { FlowKind } from './flow-kind.ts';
import type { RolloutStrategy } from './rollout-strategy.ts';
import type { TemplateForm } from './template-form.ts';
import type { WarmingMode } from './warming-rule.ts';

/** What an integration is made from: the content of `integration.json` with every default filled in. */
export interface Spec {
  /** Kebab-case, 1–40 characters; also the name of the folder under `apps/`. */
  readonly name: string;
  readonly description: string;
  /**
   * How Connect has the work done. `sync`: it waits for the answer. `async`: it starts the function and asks for the answer
   * later. `step-functions`: the function works behind a state machine, which is started and checked.
   */
  readonly execution: Execution;
  /** Which function does the work. `new`: one is generated; otherwise one that is there, as it is. */
  readonly function: 'new' | ExistingFunction;
  /** How long the work may take, in seconds. Every other limit is derived from it. */
  readonly timeLimitSeconds: number;
  /** True: the flow may call the function again after a failure. */
  readonly idempotent: boolean;
  /** Of the functions that are deployed. */
  readonly warming: Warming;
  /** Of the functions that are deployed. */
  readonly rollout: Rollout;
  /** The functions that work side by side behind the state machine; empty where one does it all. */
  readonly steps: readonly SpecStep[];
  /** Absent: every contact has its own work done. */
  readonly cache?: Cache;
  /** What of the event is neither given to the work nor stored: places as in the cache's key. */
  readonly omit: readonly string[];
  /** True: the state machine is an Express one, which is quicker and cheaper, ends within five minutes, and may work twice. */
  readonly express: boolean;
  /** `sam`: `template.yaml` for AWS SAM is written beside the CDK stack, and deployed in its place. */
  readonly template: TemplateForm;
  /** True: `infra/extend.ts`, which is yours, adds to the stack. */
  readonly extend: boolean;
  readonly flow: SpecFlow;
}

/** A function that is there already. */
export interface ExistingFunction {
  /** With or without an alias or a version behind it. */
  readonly arn: string;
}

export interface Warming {
  /** `schedule`: pings. `provisioned`: environments that Lambda keeps ready, and that cost whether they are used or not. */
  readonly mode: WarmingMode;
  /** Minutes between two pings. */
  readonly everyMinutes: number;
  /** How many environments are kept warm. */
  readonly concurrency: number;
  /** Where they are provisioned: how many there may be while many are busy. Absent: always as many. */
  readonly upTo?: number;
}

export interface Rollout {
  readonly alias: string;
  readonly strategy: RolloutStrategy | CustomRolloutStrategy;
  /** ARNs of alarms beside our own that stop a deployment and roll it back. */
  readonly alarms: readonly string[];
  /** True: the new version is checked once more when it has all traffic. */
  readonly afterTraffic: boolean;
}

/** One of several functions that work side by side. */
export interface SpecStep {
  /** In camelCase; also the name of its part of the result. */
  readonly name: string;
  /** False: the work succeeds without it, and says that it is missing. */
  readonly required: boolean;
}

/** For how long results are given to other contacts, and what makes two contacts ask for the same. */
export interface Cache {
  readonly ttlSeconds: number;
  readonly key: readonly string[];
}

export interface SpecFlow {
  readonly type: 'CONTACT_FLOW';
  /** What the flow is for: callers, or hearing which version answers. */
  readonly kind: FlowKind;
  /** The first thing the caller hears. */
  readonly greeting: string;
  /** What the caller hears while the work runs; not in `sync`, where Connect waits and nothing can be said. */
  readonly comfort: Comfort;
  /** ARN of the queue the call ends in. Absent: the flow hangs up. */
  readonly queueArn?: string;
}
