import { describe, expect, it } from 'vitest';
import { exampleAction } from '../../catalogue/example-action.fixture.ts';
import { CATALOGUE, type ActionType } from '../../catalogue/catalogue.ts';
import { standingOf } from '../../catalogue/standing-of.ts';
import { FlowUsageError } from '../../errors.ts';
import type { Action } from '../../flow/flow.ts';
import { MODULE_SETTINGS } from '../../flow/module-settings.ts';
import { FLOW_TYPES } from '../../flow/flow-type.ts';
import { lint } from '../../lint.ts';
import type { Call } from '../call.ts';
import { contactFlow } from '../contact-flow.ts';
import { first, wiring } from '../built-flow.fixture.ts';
import type { AnyActionOptions } from './action.ts';

/** `call.action` as it is at run time, for options that were made from data. */
function actionOf(call: Call, type: string, options: AnyActionOptions): void {
  (call.action as (type: string, options: AnyActionOptions) => void)(type, options);
}

/** Parameters whose texts are what the service could find; the least text of a parameter is "x". */
function findable(parameters: object): object {
  const id = '"00000000-0000-4000-8000-000000000000"';
  return JSON.parse(
    JSON.stringify(parameters).replaceAll(/(?<="(?:\w+Id|\w*Arn|AgentHold|QueueId)":)"x"/g, id),
  ) as object;
}

/** What the service takes of a type and the catalogue cannot say. */
const OPERATORS: Readonly<Record<string, string>> = { CheckMetricData: 'NumberGreaterThan' };

/** Options that write an action again; every branch goes on. */
function optionsOf({ Identifier, Type, Parameters = {}, Transitions: { Errors = [], Conditions = [] } }: Action) {
  const goOn = (): void => undefined;
  return {
    name: Identifier,
    parameters: findable(Parameters),
    errors: Object.fromEntries(Errors.map(({ ErrorType }) => [ErrorType, goOn])),
    conditions: Conditions.map(({ Condition: { Operator, Operands } }) => ({
      operator: OPERATORS[Type] ?? Operator,
      operand: Type in OPERATORS ? '0' : (Operands[0] ?? ''),
      then: goOn,
    })),
  };
}

/** Campaign flows last: they take what other flows take. */
const PLACES = [...FLOW_TYPES.filter((one) => one !== 'CAMPAIGN'), 'CAMPAIGN'] as const;

describe('action', () => {
  it.each(Object.values(CATALOGUE))('writes the least $type, and lint takes it', (definition) => {
    const example = exampleAction(definition, 'it', 'end');
    const type = PLACES.find((one) => standingOf(definition, one) === 'taken') ?? 'CONTACT_FLOW';
    const settings = type === 'MODULE' ? { settings: MODULE_SETTINGS } : {};

    const { content } = contactFlow({ name: 'Test', type, ...settings }, (call) =>
      actionOf(call, definition.type, optionsOf(example)),
    );

    const [action] = content.Actions;
    expect(action?.Parameters).toEqual(findable(example.Parameters ?? {}));
    expect(action?.Transitions.Errors ?? []).toEqual(example.Transitions.Errors ?? []);
    expect(action?.Transitions.Conditions?.length ?? 0).toBe(example.Transitions.Conditions?.length ?? 0);
    const errors = lint(content).filter(({ severity, code }) => severity === 'error' && code.startsWith('WL1'));
    expect(errors).toEqual([]);
  });

  it('spells booleans as the type wants them, numbers and references as texts', () => {
    const goOn = (): void => undefined;

    const created = first((call) =>
      call.action('CreateCase', {
        parameters: {
          LinkContactToCase: false,
          CaseTemplateId: 'id',
          CaseRequestFields: { title: call.contactId, nested: [call.channel, 5] },
        },
        errors: { NoMatchingError: goOn },
      }),
    );
    const waiting = first((call) =>
      call.action('Wait', {
        parameters: { TimeLimitSeconds: 60, ContinueExecution: 'TRUE', MinimumWaitTimeSeconds: 1 },
        conditions: { Continue: goOn, WaitCompleted: goOn },
        errors: { NoMatchingError: goOn },
      }),
    );

    expect(created.Parameters).toEqual({
      LinkContactToCase: 'false',
      CaseTemplateId: 'id',
      CaseRequestFields: { title: '$.ContactId', nested: ['$.Channel', 5] },
    });
    expect(waiting.Parameters).toEqual({
      TimeLimitSeconds: '60',
      ContinueExecution: 'TRUE',
      MinimumWaitTimeSeconds: '1',
    });
  });

  it('writes numbers and booleans in maps as texts, and hands JSON on as it is', () => {
    const noted = first((call) =>
      call.action('UpdateContactAttributes', {
        parameters: { Attributes: { count: 5, vip: true, who: call.contactId } },
        errors: { NoMatchingError: () => undefined },
      }),
    );
    const asked = first((call) =>
      call.action('InvokeFlowModule', {
        parameters: { FlowModuleId: '${modules.one}', Input: { count: 5, deep: { vip: true } } },
        errors: { NoMatchingError: () => undefined },
      }),
    );

    expect(noted.Parameters).toEqual({ Attributes: { count: '5', vip: 'true', who: '$.ContactId' } });
    expect(asked.Parameters).toEqual({ FlowModuleId: '${modules.one}', Input: { count: 5, deep: { vip: true } } });
  });

  it('leads NextAction where the console leads it, so that only branches go on', () => {
    const targets = wiring((call) => {
      call.action('TransferContactToQueue', {
        name: 'queue',
        errors: { QueueAtCapacity: () => undefined, NoMatchingError: (call) => call.disconnect() },
      });
      call.say('Nobody is free.', { name: 'full' });
    });

    expect(targets['queue']).toBe('> disconnect, QueueAtCapacity > full, NoMatchingError > disconnect');
  });

  it('mirrors another branch where it is told to', () => {
    const targets = wiring((call) =>
      call.action('ShowView', {
        name: 'view',
        parameters: { ViewResource: { Id: 'form' }, InvocationTimeLimitSeconds: 60, ViewData: {} },
        errors: {
          NoMatchingCondition: (call) => call.say('Another way.', { name: 'other' }),
          NoMatchingError: (call) => call.disconnect(),
          TimeLimitExceeded: (call) => call.disconnect(),
        },
        mirror: 'NoMatchingCondition',
      }),
    );

    expect(targets['view']).toMatch(/^> other,/);
  });

  const REFUSALS: readonly [what: string, type: ActionType | 'Invented', options: AnyActionOptions, message: string][] =
    [
      ['a type that is not there', 'Invented', {}, 'no action type "Invented"'],
      ['a number out of bounds', 'Loop', { parameters: { LoopCount: 101 } }, 'LoopCount'],
      ['a missing branch', 'TagContact', { parameters: { Tags: { a: 'b' } } }, 'NoMatchingError'],
      [
        'a branch of another mode',
        'TransferParticipantToThirdParty',
        {
          parameters: {
            ThirdPartyPhoneNumber: '+4930123456',
            ThirdPartyConnectionTimeLimitSeconds: 30,
            ContinueFlowExecution: false,
          },
          errors: { CallFailed: () => undefined, NoMatchingError: () => undefined },
        },
        'CallFailed, which it takes only with ContinueFlowExecution "True"',
      ],
      [
        'branches of what ends the flow',
        'DisconnectParticipant',
        { errors: { NoMatchingError: () => undefined } },
        'ends the flow and has branches',
      ],
      [
        'a mirror of nothing',
        'TagContact',
        { parameters: { Tags: { a: 'b' } }, errors: { NoMatchingError: () => undefined }, mirror: 'Success' },
        'is to mirror "Success"',
      ],
      ['an action of another flow type', 'EndFlowModuleExecution', {}, 'Use EndFlowExecution instead.'],
    ];

  it.each(REFUSALS)('refuses %s', (_, type, options, message) => {
    const writing = (): unknown => first((call) => actionOf(call, type, options));

    expect(writing).toThrow(FlowUsageError);
    expect(writing).toThrow(message);
  });

  it('refuses a block that runs on no channel of the flow', () => {
    const writing = (): unknown =>
      contactFlow({ name: 'Chat', channels: ['CHAT'] }, (call) =>
        actionOf(call, 'CheckOutboundCallStatus', { conditions: {} }),
      );

    expect(writing).toThrow('runs on VOICE, and the flow is for CHAT only');
  });

  it('refuses a hang-up in a whisper flow, and says what to do', () => {
    const writing = (): unknown =>
      contactFlow({ name: 'Whisper', type: 'AGENT_WHISPER' }, (call) => call.disconnect({ name: 'bye' }));

    expect(writing).toThrow(
      'The block "bye" (DisconnectParticipant) cannot stand in a flow of type AGENT_WHISPER. Use EndFlowExecution instead.',
    );
  });
});
