import { FLOW_RULES, FLOW_TYPES, type Channel, type FlowType, type Rule } from '@warmline/flow-json';
import { UsageError } from '../errors.ts';

/** How flows are to be judged, as the command line says it. */
export interface LintChoice {
  /** Longest silence that is let pass, in seconds. Default: 8. */
  readonly maxSilence?: number;
  /** Type of the flows. Default: what each says of itself. */
  readonly flowType?: string;
  /** Channels that the flows are to serve, parted by commas. Default: not said. */
  readonly channel?: string;
  /** Codes or names of the only rules to apply. Default: all. */
  readonly rule?: readonly string[];
  /** Codes or names of rules to leave out. Default: none. */
  readonly ignore?: readonly string[];
}

/** How flows are to be judged, as the linter takes it. */
export interface LintSettings {
  readonly silenceBudgetSeconds?: number;
  readonly flowType?: FlowType;
  readonly channels?: readonly Channel[];
  readonly rules: readonly Rule[];
}

/**
 * Reads what the command line says of how flows are to be judged.
 *
 * @throws UsageError for a flow type, a channel or a rule that there is not
 */
export function lintSettings({ maxSilence, flowType, channel, rule, ignore }: LintChoice): LintSettings {
  return {
    ...(maxSilence === undefined ? {} : { silenceBudgetSeconds: maxSilence }),
    ...(flowType === undefined ? {} : { flowType: oneOf(FLOW_TYPES, flowType, 'flow type') }),
    ...(channel === undefined ? {} : { channels: channel.split(',').map((one) => oneOf(CHANNELS, one, 'channel')) }),
    rules: chosenRules(rule, ignore),
  };
}

const CHANNELS = ['VOICE', 'CHAT', 'TASK', 'EMAIL', 'SMS'] as const satisfies readonly Channel[];

function chosenRules(only: readonly string[] | undefined, without: readonly string[] = []): readonly Rule[] {
  const chosen = only === undefined ? FLOW_RULES : only.map(ruleNamed);
  const left = new Set(without.map(ruleNamed));
  return chosen.filter((rule) => !left.has(rule));
}

function ruleNamed(text: string): Rule {
  const rule = FLOW_RULES.find(({ code, name }) => code === text || name === text);
  if (rule !== undefined) return rule;
  const codes = FLOW_RULES.map(({ code }) => code).join(', ');
  throw new UsageError(`There is no rule "${text}" on contact flows. Give a code or a name: ${codes}.`);
}

function oneOf<Value extends string>(values: readonly Value[], text: string, what: string): Value {
  const value = values.find((one) => one === text.trim().toUpperCase());
  if (value !== undefined) return value;
  throw new UsageError(`There is no ${what} "${text}". There are: ${values.join(', ')}.`);
}
