import type { Cache } from '@warmline/async-invoker';
import type { ContactFlow, Flow, Ladder } from '@warmline/flow-json';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ResourceArns } from './private/flow-references.ts';
import type { RolloutProps } from './rollout-props.ts';
import type { WarmingProps } from './warming-props.ts';
import type { WorkStep } from './work-step.ts';
import type { WorkDefinition } from './work-definition.ts';

export interface ConnectIntegrationProps {
  /**
   * Kebab-case, at most 40 characters, once in a stack. Flows call the function `${functions.<name>}`, and behind a state machine
   * the one that starts and checks its work `${functions.<name>-invoker}`.
   */
  readonly name: string;
  /**
   * The source file of the function that does the work, which exports `handler`. Absolute, or relative to the working directory.
   *
   * @default - none: the work is done by `steps`, or by a `function` that exists
   */
  readonly entry?: string;
  /**
   * A function that exists, or better its alias, to be called as it is: nothing of it is changed but who may call it. It gets no
   * alarm, rollout or pings from this stack.
   *
   * @default - none: the work is done by a function made of `entry`, or by `steps`
   */
  readonly function?: { readonly arn: string };
  /**
   * Functions that work side by side behind a state machine; each result stands under its step's name.
   *
   * @default - none: one function does it all
   */
  readonly steps?: readonly WorkStep[];
  /**
   * What the state machine does between start and outcome: any chain of states. It gets the machine's input, in which `$.event` is
   * what Connect sent, and its output is the result. An error that leaves it fails the job by its own name.
   *
   * @default - runs the function, or the steps side by side
   */
  readonly work?: WorkDefinition;
  /**
   * The contact flow that calls the function: from `contactFlow`, or the content of an inbound flow alone. In the instance
   * it is named after stack and integration, so that two stacks never clash.
   */
  readonly flow: ContactFlow | Flow;
  /**
   * How Connect has the work done, and how long that may take: from `synchronousLadder`, `asynchronousLadder` or
   * `stateMachineLadder`.
   */
  readonly limits: Ladder;
  /**
   * ARNs of the other resources that the flow names, by kind and name: `{ queues: { support: 'arn:…' } }`. Any kind: queues,
   * prompts, hours, bots, flows, modules, … Tokens of CloudFormation are welcome, as are ids; `numbers` are in E.164.
   *
   * @default - a parameter of the stack for each (`QueueSupport`), which whoever deploys gives; functions must be given here
   */
  readonly resources?: ResourceArns;
  /**
   * How calls move to a new version of a function, the alias that moves, and what beside the alarms of this stack moves it back.
   *
   * @default - alias `PROD` (or the context value `SAMAlias`), strategy `Canary10Percent5Minutes`, no further alarm
   */
  readonly rollout?: RolloutProps;
  /**
   * Errors of the new version within a minute that roll it back.
   *
   * @default 1
   */
  readonly errorsToRollBack?: number;
  /**
   * Error branches of the integration's flow within a minute, by Amazon Connect's own metric, that roll a new version back. They
   * count callers' mistakes too, where a block takes its error branch for them.
   *
   * @default - none: the flow is not watched
   */
  readonly flowErrorsToRollBack?: number;
  /**
   * How each function is kept warm: pings that a guard such as `@warmline/warm-guard` answers, or environments that AWS keeps ready.
   *
   * @default - a ping every 5 minutes, for one environment
   */
  readonly warming?: WarmingProps;
  /**
   * Adds the alias that Connect calls to the instance's list of functions. No call needs it, and no page of AWS says that the list
   * takes an alias; it counts against the instance's quota.
   *
   * @default false
   */
  readonly associate?: boolean;
  /**
   * The memory in MB of each function that works; it decides its share of a processor too.
   *
   * @default 512
   */
  readonly memorySize?: number;
  /**
   * Environment variables of each function that works.
   *
   * @default - `NODE_OPTIONS` with source maps switched on, which is added to a given one too
   */
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * How long logs stay.
   *
   * @default - a month
   */
  readonly logRetention?: RetentionDays;
  /**
   * Export conditions under which esbuild bundles handlers, for a workspace whose packages are bundled from source.
   *
   * @default - esbuild's own
   */
  readonly bundlingConditions?: readonly string[];
  /**
   * Behind a state machine: reuses results across contacts that have the same values under `key`.
   *
   * @default - a result belongs to its contact
   */
  readonly cache?: Cache;
  /**
   * Behind a state machine: fields of the event that are neither stored nor handed to the work, such as
   * `customerEndpoint.address` or `attributes.pin`.
   *
   * @default - none
   */
  readonly omit?: readonly string[];
  /**
   * Behind a state machine: how long results are kept, in seconds. DynamoDB removes them within days after.
   *
   * @default - a day
   */
  readonly retentionSeconds?: number;
  /**
   * Behind a state machine: in every so many turns of the check loop the answer asks for a comfort prompt, where the flow does not
   * say how many.
   *
   * @default 1
   */
  readonly comfortEvery?: number;
  /**
   * Behind a state machine: an Express one, for work of at most five minutes in large numbers. It costs less, may start an execution
   * twice, and keeps no history but its log.
   *
   * @default - false: a Standard one
   */
  readonly express?: boolean;
  /**
   * Behind a state machine: its log holds what went into each state and came out, callers' data included.
   *
   * @default false
   */
  readonly logExecutionData?: boolean;
}
