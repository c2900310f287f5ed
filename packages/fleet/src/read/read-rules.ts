import {
  ListRulesCommand,
  ListTargetsByRuleCommand,
  type EventBridgeClient,
  type Rule,
  type Target,
} from '@aws-sdk/client-eventbridge';
import { parseFunctionArn, unqualifiedArn } from '../function-arn.ts';
import { warning, type FleetIssue } from '../issue.ts';
import type { Warmer, WarmerInput } from '../warmer.ts';
import { accessError, isDenied, isNotFound } from './aws-errors.ts';
import { fewAtOnce } from './few-at-once.ts';
import { pages } from './pages.ts';

/** Reads every scheduled rule with its targets. They are on the default bus only (EventBridge User Guide, scheduled rules). */
export async function readRules(
  events: EventBridgeClient,
  told: (text: string) => void,
): Promise<{ readonly warmers: readonly Warmer[]; readonly issues: readonly FleetIssue[] }> {
  const rules = await pages(
    'list the rules',
    () => tokens((NextToken) => events.send(new ListRulesCommand({ ...NextToken, Limit: 100 }))),
    ({ Rules }) => Rules,
    (count) => told(`${count.toLocaleString('en')} rules listed…`),
  );
  const issues: FleetIssue[] = [];
  const scheduled = rules.filter(({ ScheduleExpression }) => ScheduleExpression !== undefined);
  const warmers = await fewAtOnce(scheduled, async (rule) => {
    try {
      return (await targetsOf(events, rule)).flatMap((target) => warmerOf(rule, target) ?? []);
    } catch (error) {
      if (isNotFound(error)) return [];
      if (!isDenied(error)) throw accessError(error, `read the rule ${rule.Name ?? ''}`);
      issues.push(unreadable(rule.Name ?? ''));
      return [];
    }
  });
  return { warmers: warmers.flat(), issues };
}

/** The SDK has no paginators for EventBridge. */
async function* tokens<Page extends { readonly NextToken?: string | undefined }>(
  send: (token: { readonly NextToken?: string }) => Promise<Page>,
): AsyncGenerator<Page> {
  let page = await send({});
  yield page;
  while (page.NextToken !== undefined) {
    page = await send({ NextToken: page.NextToken });
    yield page;
  }
}

async function targetsOf(events: EventBridgeClient, { Name: rule = '' }: Rule): Promise<readonly Target[]> {
  const targets: Target[] = [];
  const list = tokens((NextToken) => events.send(new ListTargetsByRuleCommand({ ...NextToken, Rule: rule })));
  for await (const { Targets = [] } of list) targets.push(...Targets);
  return targets;
}

function warmerOf(
  { Name: name = '', State, ScheduleExpression: expression = '' }: Rule,
  target: Target,
): Warmer | undefined {
  const arn = parseFunctionArn(target.Arn ?? '');
  if (arn === undefined) return undefined;
  const functionArn = unqualifiedArn(arn);
  const enabled = State !== 'DISABLED';
  return {
    kind: 'rule',
    name,
    group: null,
    enabled,
    expression,
    functionArn,
    qualifier: arn.qualifier,
    input: inputOf(target),
  };
}

function inputOf({ Input, InputPath, InputTransformer }: Target): WarmerInput {
  if (Input !== undefined) return { kind: 'text', text: Input };
  return InputPath === undefined && InputTransformer === undefined ? { kind: 'event' } : { kind: 'computed' };
}

function unreadable(rule: string): FleetIssue {
  return warning(
    'rule-unreadable',
    rule,
    `The targets of the rule ${rule} could not be read: access is denied.`,
    'Give the credentials events:ListTargetsByRule; what it warms is not known.',
  );
}
