import type { Action, Flow, JsonObject } from '@warmline/flow-json';

/** The flow of one of the shapes as a console of before 2020 would have exported it; Waits lose their Continue branch. */
export function asOldExport({ StartAction, Actions }: Flow): JsonObject {
  return {
    modules: Actions.map(moduleOf),
    version: '1',
    type: 'contactFlow',
    start: StartAction,
    metadata: { entryPointPosition: { x: 0, y: 0 }, name: 'Shape', type: 'contactFlow', status: 'published' },
  };
}

interface OldBlock {
  readonly type: string;
  readonly target?: string;
  readonly parameters: JsonObject;
}

/** What each type of the shapes was before. Only attributes have a key; elsewhere it is not read. */
const OLD_BLOCKS: Readonly<Record<string, OldBlock>> = {
  Compare: { type: 'CheckAttribute', parameters: { Attribute: 'state', Namespace: 'External' } },
  DisconnectParticipant: { type: 'Disconnect', parameters: {} },
  GetParticipantInput: {
    type: 'GetUserInput',
    target: 'Digits',
    parameters: { Text: 'Press a key.', TextToSpeechType: 'text', Timeout: '5', MaxDigits: '1' },
  },
  InvokeLambdaFunction: {
    type: 'InvokeExternalResource',
    target: 'Lambda',
    parameters: { FunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:orders:PROD', TimeLimit: '3' },
  },
  Loop: { type: 'Loop', parameters: { LoopCount: '3' } },
  MessageParticipant: { type: 'PlayPrompt', parameters: { Text: 'Words.', TextToSpeechType: 'text' } },
  UpdateContactAttributes: { type: 'SetAttributes', parameters: { Attribute: 'packed' } },
  Wait: { type: 'Wait', parameters: { TimeoutSeconds: '30' } },
};

/** What the branches were called before that are not keys or states. */
const OLD_BRANCHES: Readonly<Record<string, string>> = {
  ContinueLooping: 'Looping',
  DoneLooping: 'Complete',
  InputTimeLimitExceeded: 'Timeout',
  NoMatchingCondition: 'NoMatch',
  NoMatchingError: 'Error',
  WaitCompleted: 'Timeout',
};

const WITH_SUCCESS: ReadonlySet<string> = new Set([
  'InvokeLambdaFunction',
  'MessageParticipant',
  'UpdateContactAttributes',
]);

function moduleOf({ Identifier: id, Type, Transitions }: Action): JsonObject {
  const old = OLD_BLOCKS[Type];
  if (old === undefined) throw new Error(`No shape has a block of the type ${Type}.`);
  const { NextAction, Errors = [], Conditions = [] } = Transitions;
  return {
    id,
    type: old.type,
    ...(old.target === undefined ? {} : { target: old.target }),
    parameters: Object.entries(old.parameters).map(([name, value]) => ({ name, key: 'state', value })),
    branches: [
      ...(NextAction !== undefined && WITH_SUCCESS.has(Type) ? [{ condition: 'Success', transition: NextAction }] : []),
      ...Errors.map(({ ErrorType, NextAction: transition }) => branchOf(ErrorType, transition)),
      ...Conditions.filter(({ Condition }) => Condition.Operands[0] !== 'Continue').map(
        ({ Condition, NextAction: transition }) => branchOf(String(Condition.Operands[0]), transition),
      ),
    ],
    metadata: { position: { x: 0, y: 0 } },
  };
}

function branchOf(name: string, transition: string): JsonObject {
  const condition = OLD_BRANCHES[name];
  return condition === undefined
    ? { condition: 'Evaluate', conditionType: 'Equals', conditionValue: name, transition }
    : { condition, transition };
}
