import type { JsonObject, JsonValue } from '@warmline/flow-json';
import { describe, expect, it } from 'vitest';
import {
  alias,
  artefacts,
  contactFlow,
  foundBy,
  joinedContent,
  orderStatusFlow,
  resource,
  template,
} from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import type { Template } from '../template/template.ts';
import { limitsOutOfOrder } from './limits-out-of-order.ts';

const AT = { path: 'Resources.Flow.Properties.Content: Actions[1]', block: 'look-up' };

/** A block that waits so long, for a function with this time-out. */
const ladder = (
  blockLimit: JsonValue | undefined,
  timeout: JsonValue | undefined,
  arn: JsonValue = { Ref: 'Alias' },
  rest: JsonObject = {},
) => {
  const limit = blockLimit === undefined ? {} : { InvocationTimeLimitSeconds: blockLimit };
  const flow = orderStatusFlow({ ...limit, ...rest });
  return artefacts({
    template: template({
      Function: resource('AWS::Lambda::Function', timeout === undefined ? {} : { Timeout: timeout }),
      Flow: contactFlow(joinedContent(flow, arn)),
    }),
  });
};
const sam = (properties: JsonObject, rest: Template) =>
  artefacts({
    template: template(
      {
        Function: resource('AWS::Serverless::Function', { AutoPublishAlias: 'live', ...properties }),
        Flow: contactFlow(joinedContent(orderStatusFlow(), { Ref: 'Function.Alias' })),
      },
      rest,
    ),
  });

describe('limitsOutOfOrder', () => {
  it.each([
    ['a function that may run longer', ladder('6', 7)],
    ['a function that may run as long', ladder('6', 6)],
    ['a time-out written as a text', ladder('6', '30')],
    ['a limit written as a number', ladder(6, 7)],
    ["Lambda's default time-out", ladder('3', undefined)],
    ['a function that is only started', ladder('30', 30, { Ref: 'Alias' }, { InvocationType: 'ASYNCHRONOUS' })],
    ['a function called without alias', ladder('6', 7, { 'Fn::GetAtt': ['Function', 'Arn'] })],
    ['a function called by its version', ladder('6', 7, { Ref: 'Version' })],
    ['a function called by the name of its alias', ladder('6', 7, { 'Fn::Sub': '${Function.Arn}:PROD' })],
    ["SAM's function", sam({ Timeout: 20 }, {})],
    ["SAM's function with a time-out for all", sam({}, { Globals: { Function: { Timeout: 20 } } })],
  ])('reports %s', (_, given) => {
    expect(foundBy(limitsOutOfOrder, given)).toEqual([AT]);
  });

  it.each([
    ['a function that gives up first', ladder('6', 5)],
    ['one that is only started', ladder('33', 30, { Ref: 'Alias' }, { InvocationType: 'ASYNCHRONOUS' })],
    ["Lambda's default time-out below the block's limit", ladder('4', undefined)],
    [
      "SAM's function whose own time-out stands above that for all",
      sam({ Timeout: 2 }, { Globals: { Function: { Timeout: 20 } } }),
    ],
  ])('accepts %s', (_, given) => {
    expect(foundBy(limitsOutOfOrder, given)).toEqual([]);
  });

  it.each([
    ['a time-out that deployment computes', ladder('6', { Ref: 'Timeout' })],
    ['a time-out of another shape', ladder('6', [60])],
    ['an empty time-out', ladder('6', '')],
    ['a limit of another shape', ladder({}, 60)],
    ['an empty limit', ladder('', 60)],
    ['a limit that is no number', ladder('soon', 60)],
    ['a function of another stack', ladder('3', 60, { 'Fn::ImportValue': 'alias' })],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(limitsOutOfOrder, given)).toEqual([]);
  });

  it("does not judge an alias of another stack's function", () => {
    const overrides = {
      Alias: alias({ FunctionName: { Ref: 'FunctionName' } }),
      Flow: contactFlow(joinedContent(orderStatusFlow({ InvocationTimeLimitSeconds: '2' }), { Ref: 'Alias' })),
    };
    const given = artefacts({ template: template(overrides, { Parameters: { FunctionName: { Type: 'String' } } }) });

    expect(foundBy(limitsOutOfOrder, given)).toEqual([]);
  });

  it('names both limits, the block and the function', () => {
    const [issue] = check(ladder('6', 30)).filter(({ code }) => code === 'WL603');

    for (const part of ['"look-up"', '6 s', '"Function"', '30 s']) expect(issue?.message).toContain(part);
  });
});
