import type { Action, Flow, Transitions } from '../flow/flow.ts';
import type { Issue } from '../issue.ts';
import type { JsonObject } from '../json.ts';
import { lint, type LintOptions } from '../lint.ts';
import type { Rule } from './rule.ts';

/** A flow of these actions; the call begins with the first. */
export function flowOf(...actions: readonly Action[]): Flow {
  return { Version: '2019-10-30', StartAction: actions[0]?.Identifier ?? '', Metadata: {}, Actions: actions };
}

/** Any action. */
export function action(
  Identifier: string,
  Type: string,
  Parameters: JsonObject = {},
  Transitions: Transitions = {},
): Action {
  return { Parameters, Identifier, Type, Transitions };
}

/** The error branches, by type. */
export function errors(targets: Readonly<Record<string, string>>): NonNullable<Transitions['Errors']> {
  return Object.entries(targets).map(([ErrorType, NextAction]) => ({ NextAction, ErrorType }));
}

/** Equals conditions, by operand. */
export function conditions(targets: Readonly<Record<string, string>>): NonNullable<Transitions['Conditions']> {
  return Object.entries(targets).map(([operand, NextAction]) => ({
    NextAction,
    Condition: { Operator: 'Equals', Operands: [operand] },
  }));
}

export function say(identifier: string, next: string, Parameters: JsonObject = { Text: 'Hello.' }): Action {
  return action(identifier, 'MessageParticipant', Parameters, {
    NextAction: next,
    Errors: errors({ NoMatchingError: next }),
  });
}

export function hangUp(identifier: string, Transitions: Transitions = {}): Action {
  return action(identifier, 'DisconnectParticipant', {}, Transitions);
}

/** A Lambda block that leads to `next`, and on failure to `failed`. */
export function invoke(identifier: string, next: string, failed: string, Parameters: JsonObject = {}): Action {
  const defaults = {
    LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:order-status:PROD',
    InvocationTimeLimitSeconds: '5',
  };
  return action(
    identifier,
    'InvokeLambdaFunction',
    { ...defaults, ...Parameters },
    { NextAction: next, Errors: errors({ NoMatchingError: failed }) },
  );
}

/** Sets the queue of the contact. */
export function setQueue(identifier: string, next: string, failed: string): Action {
  return action(
    identifier,
    'UpdateContactTargetQueue',
    { QueueId: '${queues.support}' },
    { NextAction: next, Errors: errors({ NoMatchingError: failed }) },
  );
}

/** Transfers to the queue that was set. */
export function toQueue(identifier: string, failed: string): Action {
  return action(
    identifier,
    'TransferContactToQueue',
    {},
    { NextAction: failed, Errors: errors({ QueueAtCapacity: failed, NoMatchingError: failed }) },
  );
}

/** A check of `$.Attributes.state`: `yes` leads to one block, everything else to another. */
export function compare(identifier: string, yes: string, otherwise: string, Parameters: JsonObject = {}): Action {
  return action(
    identifier,
    'Compare',
    { ComparisonValue: '$.Attributes.state', ...Parameters },
    { NextAction: otherwise, Errors: errors({ NoMatchingCondition: otherwise }), Conditions: conditions({ yes }) },
  );
}

export function loop(identifier: string, turn: string, done: string, count: JsonObject[string] = '3'): Action {
  return action(
    identifier,
    'Loop',
    { LoopCount: count },
    { NextAction: done, Conditions: conditions({ ContinueLooping: turn, DoneLooping: done }) },
  );
}

/** A menu on the keys of `choices`; everything else leads to `otherwise`. */
export function menu(
  identifier: string,
  choices: Readonly<Record<string, string>>,
  otherwise: string,
  Parameters: JsonObject = {},
): Action {
  return action(
    identifier,
    'GetParticipantInput',
    { Text: 'Press a key.', InputTimeLimitSeconds: '5', StoreInput: 'False', ...Parameters },
    {
      NextAction: otherwise,
      Errors: errors({
        InputTimeLimitExceeded: otherwise,
        NoMatchingCondition: otherwise,
        NoMatchingError: otherwise,
      }),
      Conditions: conditions(choices),
    },
  );
}

/** The action with other transitions. */
export function leading(one: Action, Transitions: Transitions): Action {
  return { ...one, Transitions };
}

/** What one rule says of a flow: the issues without their prose. */
export function verdicts(
  rule: Rule,
  flow: Flow,
  options: LintOptions = {},
): Pick<Issue, 'code' | 'severity' | 'path' | 'block'>[] {
  return lint(flow, { ...options, rules: [rule] }).map(({ code, severity, path, block }) => ({
    code,
    severity,
    path,
    ...(block === undefined ? {} : { block }),
  }));
}

/** A row of a rule's table: what it shows, the flow, and the places that are found. */
export type Row = readonly [what: string, flow: Flow, found: readonly Place[]];

/** A row of a rule that what is said beside the flow matters to. */
export type OptionRow = readonly [...Row, options?: LintOptions];

/** The rows, each with options. */
export function withOptions(rows: readonly OptionRow[]): readonly (readonly [...Row, options: LintOptions])[] {
  return rows.map(([what, flow, found, options = {}]) => [what, flow, found, options] as const);
}

/** Where a finding is, the block it names, and its severity where that is not the rule's own. */
export interface Place {
  readonly path: string;
  readonly block?: string;
  readonly severity?: Issue['severity'];
}

/** The verdicts that a row wants. */
export function expected(rule: Rule, found: readonly Place[]): Pick<Issue, 'code' | 'severity' | 'path' | 'block'>[] {
  return found.map((place) => ({ code: rule.code, severity: rule.severity, ...place }));
}
