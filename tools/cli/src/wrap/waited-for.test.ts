import { parse } from '@warmline/flow-json';
import { describe, expect, test } from 'vitest';
import { BYE, flowOf } from '../testing/silent-flows.ts';
import { waitedFor } from './waited-for.ts';

const ARN = 'arn:aws:lambda:eu-central-1:123456789012:function:quote';

function waiting(functions: readonly string[], type?: string) {
  const block = (LambdaFunctionARN: string) => ({
    type: 'InvokeLambdaFunction',
    parameters: { LambdaFunctionARN, ...(type === undefined ? {} : { InvocationType: type }) },
    next: 'bye',
  });
  const blocks = Object.fromEntries(functions.map((name, index) => [`call-${index}`, block(name)]));
  const parsed = parse(flowOf({ ...blocks, bye: BYE }));
  if (!parsed.ok) expect.fail('no flow');
  return parsed.flow;
}

describe('waitedFor', () => {
  test.each([
    ['an ARN to the letter', `${ARN}:PROD`, [`${ARN}:PROD`], [`${ARN}:PROD`]],
    ['an ARN without its alias', ARN, [`${ARN}:PROD`], [`${ARN}:PROD`]],
    ['the name in an ARN', 'quote', [`${ARN}:PROD`, `${ARN}:PROD`], [`${ARN}:PROD`]],
    ['the name in a reference', 'quote', ['${functions.quote}'], ['${functions.quote}']],
    ['a reference', '${functions.quote}', ['${functions.quote}'], ['${functions.quote}']],
    ['what a template fills in', '${QuoteArn}', ['${QuoteArn}'], ['${QuoteArn}']],
    ['an attribute', '$.Attributes.quote', ['$.Attributes.quote'], ['$.Attributes.quote']],
    ['two aliases of one name', 'quote', [`${ARN}:PROD`, `${ARN}:TEST`], [`${ARN}:PROD`, `${ARN}:TEST`]],
    ['the one that is written so, of two', ARN, [ARN, `${ARN}:TEST`], [ARN]],
    ['no other function', 'quote', [`${ARN}-2:PROD`, '${functions.quotes}'], []],
    ['no block by its own name', 'call-0', [`${ARN}:PROD`], []],
  ])('finds %s', (_, given, functions, found) => {
    expect(waitedFor(given, waiting(functions))).toEqual(found);
  });

  test('finds no function that is started and not waited for', () => {
    expect(waitedFor('quote', waiting([`${ARN}:PROD`], 'ASYNCHRONOUS'))).toEqual([]);
    expect(waitedFor('quote', waiting([`${ARN}:PROD`], 'SYNCHRONOUS'))).toEqual([`${ARN}:PROD`]);
  });
});
