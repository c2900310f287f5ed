import type { Action, Flow, JsonObject, Transitions } from '@warmline/flow-json';

/** Ways in which flows grow, each of about so many actions. */
export const SHAPES: Readonly<Record<string, (size: number) => Flow>> = {
  /** Prompts one after the other, with a note between them. */
  chain: (size) =>
    flowOf(
      range(size - 1).map((at) => (at % 2 === 0 ? say(at, id(at + 1)) : note(at, id(at + 1)))),
      size - 1,
    ),

  /** One check that leads to everything else. */
  fan: (size) =>
    flowOf(
      [
        check(
          0,
          range(size - 2).map((at) => id(at + 1)),
        ),
        ...range(size - 2).map((at) => say(at + 1, id(size - 1))),
      ],
      size - 1,
    ),

  /** Menus that lead on to the next one, back to the first, and round a loop of three tries. */
  menus: (size) =>
    flowOf(
      groups(size, 3).flatMap((at) => [
        loop(at, id(at + 1), id(size - 1)),
        menu(at + 1, [id(at + 3), id(0)], id(at + 2)),
        say(at + 2, id(at)),
      ]),
      size - 1,
    ),

  /** Functions, their answers checked and told. */
  functions: (size) =>
    flowOf(
      groups(size, 3).flatMap((at) => [
        invoke(at, id(at + 1), id(size - 1)),
        check(at + 1, [id(at + 2), id(at + 3)]),
        say(at + 2, id(at + 3)),
      ]),
      size - 1,
    ),

  /** Functions one after the other without a word, each of which may fail to any later one. */
  silent: (size) =>
    flowOf(
      range(size - 1).map((at) => invoke(at, id(at + 1), id(Math.min(size - 1, 2 * at + 1)))),
      size - 1,
    ),

  /** Silent loops in loops, ten deep, one nest after the other. */
  nests: (size) =>
    flowOf(
      groups(size, 11).flatMap((at) => [
        ...range(10).map((depth) =>
          loop(at + depth, id(at + depth + 1), depth === 0 ? id(at + 11) : id(at + depth - 1)),
        ),
        invoke(at + 10, id(at + 9), id(at + 9)),
      ]),
      size - 1,
    ),

  /** Waits that comfort meanwhile, all with words of one long speech; those that come in late fall silent. */
  waits: (size) => {
    const half = Math.floor(size / 2);
    return flowOf(
      [
        ...range(half).map((at) => wait(at, id(half + at), id(at + 1 === half ? size - 1 : at + 1))),
        ...range(size - 1 - half).map((at) => say(half + at, id(half + at + 1))),
      ],
      size - 1,
    );
  },
};

function flowOf(actions: readonly Action[], last: number): Flow {
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

function say(at: number, next: string): Action {
  return action(at, 'MessageParticipant', { Text: `Prompt number ${at}, for as long as it takes to say.` }, next, {
    NoMatchingError: next,
  });
}

function note(at: number, next: string): Action {
  return action(
    at,
    'UpdateContactAttributes',
    { Attributes: { [`at${at}`]: '$.External.state' }, TargetContact: 'Current' },
    next,
    { NoMatchingError: next },
  );
}

function invoke(at: number, next: string, failed: string): Action {
  const parameters = {
    LambdaFunctionARN: `\${functions.function-${at}}`,
    InvocationTimeLimitSeconds: '3',
    InvocationType: 'SYNCHRONOUS',
    ResponseValidation: { ResponseType: 'JSON' },
  };
  return action(at, 'InvokeLambdaFunction', parameters, next, { NoMatchingError: failed });
}

function check(at: number, targets: readonly string[]): Action {
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

function menu(at: number, choices: readonly string[], otherwise: string): Action {
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

function loop(at: number, turn: string, done: string): Action {
  return action(at, 'Loop', { LoopCount: '3' }, done, {}, { ContinueLooping: turn, DoneLooping: done });
}

function wait(at: number, branch: string, after: string): Action {
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

function id(at: number): string {
  return `block-${at}`;
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The first numbers of as many groups of blocks as fit before the last block. */
function groups(size: number, each: number): readonly number[] {
  return range(Math.floor((size - 1) / each)).map((index) => index * each);
}
