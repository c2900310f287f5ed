import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../catalogue/catalogue.ts';
import { exampleAction } from '../catalogue/example-action.fixture.ts';
import type { FlowType } from '../catalogue/action-definition.ts';
import type { Action } from '../flow/flow.ts';
import { FLOW_TYPES } from '../flow/flow-type.ts';
import { lint } from '../lint.ts';
import { flowOf, hangUp } from '../rules/flow.fixture.ts';
import { actionNotInFlowType } from '../rules/action-not-in-flow-type.ts';
import type { CallBranch } from './call.ts';
import { contactFlow } from './contact-flow.ts';
import { refuseOutOfPlace } from './place-of-action.ts';
import type { Statement } from './statement.ts';

/** Do the rules refuse the action in a flow of that type? */
function isRefused(action: Action, flowType: FlowType): boolean {
  const issues = lint(flowOf(action, hangUp('bye')), { flowType, rules: [actionNotInFlowType] });
  return issues.some(({ block, severity }) => severity === 'error' && block === action.Identifier);
}

/** Does the builder? */
function isUnbuildable(type: string, flowType: FlowType): boolean {
  const statement: Statement = { name: 'it', type, parameters: {}, arms: [], onward: { kind: 'end' } };
  try {
    refuseOutOfPlace(statement, { type: flowType, channels: [] });
    return false;
  } catch {
    return true;
  }
}

const UNSOUND: readonly [what: string, body: CallBranch, message: string][] = [
  [
    'a synchronous function that waits too long',
    (call) =>
      call.action('InvokeLambdaFunction', {
        parameters: {
          LambdaFunctionARN: '${functions.one}',
          InvocationType: 'SYNCHRONOUS',
          InvocationTimeLimitSeconds: 30,
        },
        errors: { NoMatchingError: () => undefined },
      }),
    'waits 30 s for its function',
  ],
  ['SSML that does not end', (call) => call.say('<speak>Hello.'), 'is not well-formed'],
  ['a prompt that is too long', (call) => call.say('x'.repeat(3001)), 'characters'],
];

describe('the builder and the rules', () => {
  it.each(Object.values(CATALOGUE))('agree on where $type may stand', (definition) => {
    const example = exampleAction(definition, 'it', 'bye');

    const unbuildable = FLOW_TYPES.filter((flowType) => isUnbuildable(definition.type, flowType));

    expect(unbuildable).toEqual(FLOW_TYPES.filter((flowType) => isRefused(example, flowType)));
  });

  it.each(UNSOUND)('refuse %s', (_, body, message) => {
    expect(() => contactFlow({ name: 'Test' }, body)).toThrow(message);
  });
});
