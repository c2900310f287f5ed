import { Annotations } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule as RuleSchedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Alias, Function as OwnFunction, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { InvalidPropError } from './errors.ts';
import { fanOutPermission } from './private/fan-out-permission.ts';
import { fansOut, pingInputOf } from './private/ping-input-of.ts';
import { PING_AGE, pingSchedule, schedulerRole } from './private/ping-schedule.ts';
import {
  checkWarmingInterval,
  DEFAULT_WARMING,
  warmingAdvice,
  type IntervalWords,
} from './private/warming-interval.ts';
import { checkPinged } from './private/warming-settings.ts';

export interface KeepWarmProps {
  /**
   * What is kept warm: best aliases, since Amazon Connect calls one. Each answers a ping by a guard. One that exists comes by
   * `Function.fromFunctionAttributes(…, { functionArn, sameEnvironment: true })`, its alias behind the ARN.
   */
  readonly functions: readonly IFunction[];
  /**
   * Minutes between two pings. Above 15 an environment is gone before the next one, and a warning says so.
   *
   * @default 5
   */
  readonly everyMinutes?: number;
  /**
   * How many environments of each function are kept warm, 1 to 15. Above 1 the function's role gets a policy that lets it invoke itself.
   *
   * @default 1
   */
  readonly concurrency?: number;
  /**
   * Who pings. `scheduler`: a schedule of EventBridge Scheduler for each function. `rules`: EventBridge rules, five functions each.
   *
   * @default scheduler
   */
  readonly using?: 'scheduler' | 'rules';
  /**
   * The name of the schedule or rule; of several each has a number behind it.
   *
   * @default - CloudFormation makes names
   */
  readonly name?: string;
  /** @default - says what it keeps warm */
  readonly description?: string;
}

const INTERVAL: IntervalWords = { prop: 'everyMinutes', off: 'leave KeepWarm out' };

/** A rule has so many targets, and no more can be had (EventBridge User Guide, quotas). */
const TARGETS_OF_A_RULE = 5;

/**
 * Keeps any number of functions warm: a ping at an interval, never repeated, never kept for later.
 *
 * @throws InvalidPropError
 * @example
 * new KeepWarm(stack, 'KeepWarm', { name: 'contact-flow-functions', functions: [greeting.alias, orders.alias] });
 */
export class KeepWarm extends Construct {
  /** Empty with rules. */
  readonly schedules: readonly Schedule[];
  /** Empty with schedules. */
  readonly rules: readonly Rule[];

  constructor(scope: Construct, id: string, props: KeepWarmProps) {
    super(scope, id);
    const { functions, everyMinutes = DEFAULT_WARMING.everyMinutes, concurrency = 1 } = props;
    checkFunctions(functions);
    checkWarmingInterval(everyMinutes, INTERVAL);
    checkPinged(concurrency, 'concurrency', 'give the alias provisioned concurrency');
    const advice = warmingAdvice(everyMinutes, INTERVAL);
    if (advice !== undefined) Annotations.of(this).addWarningV2('@warmline/infra-templates:warmingTooRare', advice);

    functions.forEach((fn, index) => this.prepare(fn, index, concurrency));
    const ping = { ...props, everyMinutes, concurrency };
    this.schedules = props.using === 'rules' ? [] : this.scheduleEach(ping);
    this.rules = props.using === 'rules' ? this.ruleForEachFive(ping) : [];
  }

  private prepare(fn: IFunction, index: number, concurrency: number): void {
    // Lambda's own queue would try a failing ping twice more.
    if (isOfThisApp(fn) && fn.node.tryFindChild('EventInvokeConfig') === undefined) {
      fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: PING_AGE });
    }
    if (!fansOut(wishOf(fn, concurrency))) return;
    if (fn.role !== undefined) {
      fanOutPermission(new Construct(this, `Function${index + 1}`), fn, fn.role);
    } else {
      Annotations.of(this).addWarningV2(
        '@warmline/infra-templates:fanOutByHand',
        `functions[${index}] is not of this app, so its role cannot be let invoke it. Allow it lambda:InvokeFunction on ` +
          '<its ARN>:* and lambda:GetAlias on <its ARN>, or one environment is kept warm.',
      );
    }
  }

  private scheduleEach({ functions, everyMinutes, concurrency, name, description }: Ping): readonly Schedule[] {
    const role = schedulerRole(this, 'Role');
    return functions.map((target, index) =>
      pingSchedule(this, `Schedule${index + 1}`, {
        target,
        everyMinutes,
        input: pingInputOf(wishOf(target, concurrency)),
        role,
        name: numbered(name, index, functions.length),
        description: description ?? `Keeps a function warm for Amazon Connect, every ${everyMinutes} min`,
      }),
    );
  }

  private ruleForEachFive({ functions, everyMinutes, concurrency, name, description }: Ping): readonly Rule[] {
    const shards = Array.from({ length: Math.ceil(functions.length / TARGETS_OF_A_RULE) }, (_, index) =>
      functions.slice(index * TARGETS_OF_A_RULE, (index + 1) * TARGETS_OF_A_RULE),
    );
    return shards.map((shard, index) => {
      const ruleName = numbered(name, index, shards.length);
      return new Rule(this, `Rule${index + 1}`, {
        ...(ruleName !== undefined && { ruleName }),
        description: description ?? `Keeps functions warm for Amazon Connect, every ${everyMinutes} min`,
        schedule: RuleSchedule.rate(Duration.minutes(everyMinutes)),
        targets: shard.map(
          (target) =>
            new LambdaFunction(target, {
              event: RuleTargetInput.fromObject(pingInputOf(wishOf(target, concurrency))),
              retryAttempts: 0,
              maxEventAge: PING_AGE,
            }),
        ),
      });
    });
  }
}

type Ping = KeepWarmProps & { readonly everyMinutes: number; readonly concurrency: number };

/** Its asynchronous invocations can be configured here; one that has a configuration of its own keeps it. */
function isOfThisApp(fn: IFunction): boolean {
  return fn instanceof Alias || fn instanceof OwnFunction;
}

/** An alias of this app may come to have two versions; of others nobody knows whether they may read it. */
function wishOf(fn: IFunction, concurrency: number) {
  return { concurrency, bothVersions: fn instanceof Alias && fn.role !== undefined };
}

function numbered(name: string | undefined, index: number, count: number): string | undefined {
  return name === undefined || count === 1 ? name : `${name}-${index + 1}`;
}

function checkFunctions(functions: readonly IFunction[]): void {
  if (functions.length === 0) throw new InvalidPropError('functions', [], 'name at least one function or alias.');
  const twice = functions.findIndex((fn, index) => functions.indexOf(fn) < index);
  if (twice < 0) return;
  throw new InvalidPropError(`functions[${twice}]`, functions[twice]?.node.path, 'it is named before: name it once.');
}
