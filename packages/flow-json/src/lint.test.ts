import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFlow } from './builder/contact-flow.ts';
import { lambdaFunction } from './builder/lambda-function.ts';
import { queue } from './builder/resources.ts';
import { text } from './builder/text.ts';
import { anyFlow, deepFrozen } from './flow/arbitrary-flow.fixture.ts';
import type { Action, Flow, Transitions } from './flow/flow.ts';
import type { JsonObject } from './json.ts';
import { synchronousLadder } from './ladder.ts';
import { lint, SILENCE_BUDGET_SECONDS } from './lint.ts';
import { flowOf, hangUp, invoke, say } from './rules/flow.fixture.ts';
import { missingStart } from './rules/missing-start.ts';
import type { Rule } from './rules/rule.ts';

const orderStatus = lambdaFunction<() => Promise<{ state: string }>>({
  name: 'order-status',
  limits: synchronousLadder(5),
});

/** A flow with every method of the builder in it. */
function wholeFlow(): Flow {
  return contactFlow({ name: 'Whole' }, (call) => {
    call.logging('Enabled', { name: 'log' });
    call.say('Hello.', { name: 'hello' });
    call.setAttributes({ caller: call.customer.address }, { name: 'note' });
    const number = call.askDigits('Your number, please.', {
      name: 'digits',
      maximumLength: 8,
      onFailure: (call) => call.say('I did not get that.', { name: 'no-digits' }),
    });
    const order = call.invoke(orderStatus, {
      name: 'ask',
      parameters: { number },
      onFailure: (call) => {
        call.say('I cannot reach our systems.', { name: 'sorry' });
        call.disconnect({ name: 'sorry-bye' });
      },
    });
    call.when(
      order.state,
      { shipped: (call) => call.say(text`It is ${order.state}.`, { name: 'state' }) },
      { name: 'check' },
    );
    call.repeat(
      3,
      (call, loop) => {
        call.askChoice('Press 1 to go on, 2 for an agent.', {
          name: 'keys',
          choices: {
            '1': (call) => call.leave(loop),
            '2': (call) =>
              call.transferToQueue(queue('support'), {
                onFull: (call) => call.say('Nobody is free.', { name: 'full' }),
                onFailure: (call) => call.say('That did not work.', { name: 'failed' }),
              }),
          },
          onNoInput: (call) => call.say('I heard nothing.', { name: 'nothing' }),
          onNoMatch: (call) => call.say('I do not know that key.', { name: 'unknown' }),
        });
      },
      { name: 'again' },
    );
    call.transferToFlow('opening-hours', { name: 'hours', onFailure: (call) => call.say('Goodbye.', { name: 'bye' }) });
  }).content;
}

/** The flow with one action changed. */
function changed(identifier: string, change: (action: Action) => Action): Flow {
  const flow = wholeFlow();
  if (!flow.Actions.some(({ Identifier }) => Identifier === identifier)) throw new Error(`No block ${identifier}`);
  return {
    ...flow,
    Actions: flow.Actions.map((action) => (action.Identifier === identifier ? change(action) : action)),
  };
}

function withParameters(identifier: string, parameters: JsonObject): Flow {
  return changed(identifier, (action) => ({ ...action, Parameters: { ...action.Parameters, ...parameters } }));
}

function withoutParameter(identifier: string, name: string): Flow {
  return changed(identifier, (action) => ({
    ...action,
    Parameters: Object.fromEntries(Object.entries(action.Parameters ?? {}).filter(([key]) => key !== name)),
  }));
}

function withTransitions(identifier: string, change: (transitions: Transitions) => Transitions): Flow {
  return changed(identifier, (action) => ({ ...action, Transitions: change(action.Transitions) }));
}

function withoutError(identifier: string, errorType: string): Flow {
  return withTransitions(identifier, ({ Errors = [], ...rest }) => ({
    ...rest,
    Errors: Errors.filter((error) => error.ErrorType !== errorType),
  }));
}

/** Each breaks the flow in one way, and names the rule that must speak; no other may. */
const MUTATIONS: readonly [what: string, flow: Flow, code: string][] = [
  ['a misspelt type', changed('log', (action) => ({ ...action, Type: 'UpdateFlowLogging' })), 'WL101'],
  [
    'a second block of the same name',
    { ...wholeFlow(), Actions: [...wholeFlow().Actions, ...wholeFlow().Actions.slice(-1)] },
    'WL102',
  ],
  ['a start that is gone', { ...wholeFlow(), StartAction: 'gone' }, 'WL103'],
  [
    'a target that is gone',
    withTransitions('state', (transitions) => ({ ...transitions, NextAction: 'gone' })),
    'WL104',
  ],
  ['no way on', withTransitions('log', () => ({})), 'WL105'],
  ['a way on from the end', withTransitions('sorry-bye', () => ({ NextAction: 'hello' })), 'WL106'],
  ['a parameter too many', withParameters('hello', { Volume: '11' }), 'WL107'],
  ['a parameter of another type', withParameters('transfer-to-queue', { QueueId: 'support' }), 'WL107'],
  ['no prompt', withoutParameter('hello', 'Text'), 'WL108'],
  ['two prompts', withParameters('hello', { SSML: '<speak>Hello.</speak>' }), 'WL108'],
  ['no function', withoutParameter('ask', 'LambdaFunctionARN'), 'WL108'],
  ['no validation of digits', withoutParameter('digits', 'InputValidation'), 'WL108'],
  ['an empty prompt', withParameters('hello', { Text: '' }), 'WL109'],
  ['a number where a text is wanted', withParameters('log', { FlowLoggingBehavior: 1 }), 'WL109'],
  ['too many turns', withParameters('again', { LoopCount: '101' }), 'WL109'],
  ['a comparison with a literal', withParameters('check', { ComparisonValue: 'shipped' }), 'WL109'],
  ['no branch for a full queue', withoutError('transfer-to-queue', 'QueueAtCapacity'), 'WL110'],
  ['no branch for a failing function', withoutError('ask', 'NoMatchingError'), 'WL110'],
  [
    'an error branch of another type',
    withTransitions('hello', ({ Errors = [], ...rest }) => ({
      ...rest,
      Errors: [...Errors, { ErrorType: 'QueueAtCapacity', NextAction: 'note' }],
    })),
    'WL111',
  ],
  [
    'an operator that there is not',
    withTransitions('check', ({ Conditions = [], ...rest }) => ({
      ...rest,
      Conditions: Conditions.map((one) => ({ ...one, Condition: { ...one.Condition, Operator: 'Contains' } })),
    })),
    'WL112',
  ],
  [
    'more actions than a flow may have',
    flowOf(
      ...Array.from({ length: 250 }, (_, index) => say(`say ${index}`, index === 249 ? 'bye' : `say ${index + 1}`)),
      hangUp('bye'),
    ),
    'WL113',
  ],
  ['a block that nothing leads to', { ...wholeFlow(), Actions: [...wholeFlow().Actions, hangUp('lost')] }, 'WL114'],
  ['a limit that Connect does not wait', withParameters('ask', { InvocationTimeLimitSeconds: '9' }), 'WL201'],
  [
    'a failure that hangs up',
    withTransitions('ask', (transitions) => ({
      ...transitions,
      Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'sorry-bye' }],
    })),
    'WL202',
  ],
  [
    'a failure that goes the way of success',
    withTransitions('ask', (transitions) => ({
      ...transitions,
      Errors: [{ ErrorType: 'NoMatchingError', NextAction: transitions.NextAction ?? '' }],
    })),
    'WL203',
  ],
  [
    'a failure that goes on to the answer',
    withTransitions('sorry', (transitions) => ({ ...transitions, NextAction: 'check' })),
    'WL205',
  ],
  [
    'a function without an alias',
    withParameters('ask', { LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:order-status' }),
    'WL204',
  ],
  [
    'two functions without a word between them',
    flowOf(invoke('one', 'two', 'sorry'), invoke('two', 'sorry', 'sorry'), say('sorry', 'bye'), hangUp('bye')),
    'WL301',
  ],
];

/** What a mutation brings with it: a block that is cut off, a wait that grew too long. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'a start that is gone': ['WL114'],
  'no way on': ['WL114'],
  'no branch for a full queue': ['WL114'],
  'a limit that Connect does not wait': ['WL301'],
  'a failure that hangs up': ['WL114'],
  'a failure that goes the way of success': ['WL114'],
  'no branch for a failing function': ['WL114'],
  'two functions without a word between them': ['WL203'],
};

describe('lint', () => {
  it('finds nothing in a flow with every method of the builder in it', () => {
    expect(lint(wholeFlow())).toEqual([]);
  });

  it.each(MUTATIONS)('finds %s', (what, flow, code) => {
    const codes = new Set(lint(flow).map((issue) => issue.code));

    expect(codes).toEqual(new Set([code, ...(CONSEQUENCES[what] ?? [])]));
  });

  it('has a mutation for every rule', async () => {
    const { FLOW_RULES } = await import('./rules/registry.ts');

    expect(new Set(MUTATIONS.map(([, , code]) => code))).toEqual(new Set(FLOW_RULES.map(({ code }) => code)));
  });

  it.each(MUTATIONS)('names the block in every message about %s', (_, flow) => {
    for (const { block, message } of lint(flow)) expect(message).toContain(block === undefined ? '' : `"${block}"`);
  });

  it('names the file in every issue, where it is told one', () => {
    const issues = lint(flowOf(), { file: 'flows/main.json', rules: [missingStart] });

    expect(issues).toEqual([
      {
        code: 'WL103',
        rule: 'missing-start',
        severity: 'error',
        file: 'flows/main.json',
        path: 'StartAction',
        message: 'StartAction is "", and no action has that identifier.',
        hint: 'Name the action that the call begins with.',
      },
    ]);
  });

  it('leaves the file out where it is told none', () => {
    const [issue] = lint(flowOf(), { rules: [missingStart] });

    expect(issue).not.toHaveProperty('file');
  });

  it('takes the severity of a finding before that of its rule', () => {
    const finding = { path: 'Actions', message: 'Found.', hint: 'Mend it.' };
    const rule: Rule = {
      ...missingStart,
      severity: 'info',
      check: () => [finding, { ...finding, severity: 'warning' }],
    };

    const issues = lint(flowOf(), { rules: [rule] });

    expect(issues.map(({ severity }) => severity)).toEqual(['info', 'warning']);
  });

  it('gives rules the budget that it is given, else the default', () => {
    const budgets: number[] = [];
    const rule: Rule = {
      ...missingStart,
      check: (_, { silenceBudgetSeconds }) => {
        budgets.push(silenceBudgetSeconds);
        return [];
      },
    };

    lint(flowOf(), { rules: [rule] });
    lint(flowOf(), { rules: [rule], silenceBudgetSeconds: 4 });

    expect(budgets).toEqual([SILENCE_BUDGET_SECONDS, 4]);
  });

  it('never throws on a document that has the shape of a flow, and leaves it as it is', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const issues = lint(deepFrozen(flow));

        expect(issues.filter(({ message, hint }) => message === '' || hint === '')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same of the same flow', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(lint(flow)).toEqual(lint(structuredClone(flow)));
      }),
    );
  });
});
