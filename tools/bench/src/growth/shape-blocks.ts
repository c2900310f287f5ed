import type { Action, Flow, JsonObject, Transitions } from '@warmline/flow-json';

/** A flow of those actions and a last one that hangs up. */
export function flowOf(actions: readonly Action[], last: number): Flow {
  const end: Action = { Parameters: {}, Identifier: id(last), Type: 'DisconnectParticipant', Transitions: {} };
  // What leads beyond the last whole group ends the call.
  const known = new Set([...actions, end].map(({ Identifier }) => Identifier));
  const mended = actions.map((action) => ({ ...action, Transitions: mend(action.Transitions, known, end.Identifier) }));
  return { Version: '2019-10-30', StartAction: id(0), Actions: [...mended, end] };
}

function mend(
  { NextAction, Errors = [], Conditions = [] }: Transitions,
  known: ReadonlySet<string>,
  end: string,
): Transitions {
  const to = (target: string): string => (known.has(target) ? target : end);
  return {
    ...(NextAction === undefined ? {} : { NextAction: to(NextAction) }),
    Errors: Errors.map((branch) => ({ ...branch, NextAction: to(branch.NextAction) })),
    Conditions: Conditions.map((branch) => ({ ...branch, NextAction: to(branch.NextAction) })),
  };
}

/** A prompt. */
export function say(at: number, next: string): Action {
  return action(at, 'MessageParticipant', { Text: `Prompt number ${at}, for as long as it takes to say.` }, next, {
    NoMatchingError: next,
  });
}

/** A block that sets an attribute. */
export function note(at: number, next: string): Action {
  return action(
    at,
    'UpdateContactAttributes',
    { Attributes: { [`at${at}`]: '$.External.state' }, TargetContact: 'Current' },
    next,
    { NoMatchingError: next },
  );
}

/** A Lambda block. */
export function invoke(at: number, next: string, failed: string): Action {
  const parameters = {
    LambdaFunctionARN: `\${functions.function-${at}}`,
    InvocationTimeLimitSeconds: '3',
    InvocationType: 'SYNCHRONOUS',
    ResponseValidation: { ResponseType: 'JSON' },
  };
  return action(at, 'InvokeLambdaFunction', parameters, next, { NoMatchingError: failed });
}

/** A comparison that leads to each of the targets, and otherwise to the first. */
export function check(at: number, targets: readonly string[]): Action {
  const [otherwise = ''] = targets;
  const states = Object.fromEntries(targets.map((target, index) => [`state ${index}`, target]));
  return action(
    at,
    'Compare',
    { ComparisonValue: '$.External.state' },
    otherwise,
    { NoMatchingCondition: otherwise },
    states,
  );
}

/** A menu of keys. */
export function menu(at: number, choices: readonly string[], otherwise: string): Action {
  const errors = { InputTimeLimitExceeded: otherwise, NoMatchingCondition: otherwise, NoMatchingError: otherwise };
  const keys = Object.fromEntries(choices.map((target, index) => [String(index + 1), target]));
  return action(
    at,
    'GetParticipantInput',
    { Text: 'Press a key.', InputTimeLimitSeconds: '5', StoreInput: 'False' },
    otherwise,
    errors,
    keys,
  );
}

/** A Loop of three turns. */
export function loop(at: number, turn: string, done: string): Action {
  return action(at, 'Loop', { LoopCount: '3' }, done, {}, { ContinueLooping: turn, DoneLooping: done });
}

/** A Wait of 30 seconds with a Continue branch. */
export function wait(at: number, branch: string, after: string): Action {
  const parameters = { TimeLimitSeconds: '30', ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: '1' };
  return action(at, 'Wait', parameters, after, { NoMatchingError: after }, { Continue: branch, WaitCompleted: after });
}

function action(
  at: number,
  Type: string,
  Parameters: JsonObject,
  NextAction: string,
  errors: Readonly<Record<string, string>>,
  conditions: Readonly<Record<string, string>> = {},
): Action {
  return {
    Parameters,
    Identifier: id(at),
    Type,
    Transitions: {
      NextAction,
      Errors: Object.entries(errors).map(([ErrorType, target]) => ({ NextAction: target, ErrorType })),
      Conditions: Object.entries(conditions).map(([operand, target]) => ({
        NextAction: target,
        Condition: { Operator: 'Equals', Operands: [operand] },
      })),
    },
  };
}

/** The identifier of the block of that number. */
export function id(at: number): string {
  return `block-${at}`;
}

/** The numbers below a length. */
export function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The first numbers of as many groups of blocks as fit before the last block. */
export function groups(size: number, each: number): readonly number[] {
  return range(Math.floor((size - 1) / each)).map((index) => index * each);
}
