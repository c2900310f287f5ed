import { describe, expect, it } from 'vitest';
import { synchronousLadder } from '../../ladder/synchronous-ladder.ts';
import { built, first, orderStatus, wiring } from '../built-flow.fixture.ts';
import { lambdaFunction } from '../lambda-function.ts';

describe('invoke', () => {
  it('calls the function, waits for it, and branches on its failure', () => {
    const [block] = built((call) => {
      call.invoke(orderStatus, {
        parameters: { phone: call.customer.address, source: 'voice' },
        onFailure: (call) => call.disconnect(),
      });
      call.say('Done.');
    });

    expect(block).toEqual({
      Identifier: 'invoke-order-status',
      Type: 'InvokeLambdaFunction',
      Parameters: {
        LambdaFunctionARN: '${functions.order-status}',
        InvocationTimeLimitSeconds: '6',
        InvocationType: 'SYNCHRONOUS',
        LambdaInvocationAttributes: { phone: '$.CustomerEndpoint.Address', source: 'voice' },
        ResponseValidation: { ResponseType: 'STRING_MAP' },
      },
      Transitions: {
        NextAction: 'say-done',
        Errors: [{ NextAction: 'disconnect', ErrorType: 'NoMatchingError' }],
      },
    });
  });

  it('leaves the parameters out where there are none', () => {
    const block = first((call) => call.invoke(orderStatus, { onFailure: (call) => call.disconnect() }));

    expect(block.Parameters).not.toHaveProperty('LambdaInvocationAttributes');
  });

  it('keeps a parameter called __proto__', () => {
    const parameters = JSON.parse('{ "__proto__": "x" }') as Record<string, string>;

    const block = first((call) => call.invoke(orderStatus, { parameters, onFailure: (call) => call.disconnect() }));

    expect(JSON.stringify(block.Parameters?.['LambdaInvocationAttributes'])).toBe('{"__proto__":"x"}');
  });

  it('takes the response type, the ARN and the limit of the function', () => {
    const lookUp = lambdaFunction({
      name: 'look-up',
      arn: 'arn:aws:lambda:us-east-1:123456789012:function:look-up:PROD',
      limits: synchronousLadder(7),
      response: 'JSON',
    });

    const { Parameters } = first((call) => call.invoke(lookUp, { onFailure: (call) => call.disconnect() }));

    expect(Parameters).toMatchObject({
      LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:look-up:PROD',
      InvocationTimeLimitSeconds: '8',
      ResponseValidation: { ResponseType: 'JSON' },
    });
  });

  it('gives references to the answer, whatever its fields are called', () => {
    const paths: string[] = [];
    const strange = lambdaFunction<() => { readonly 'my key': string; readonly nested: { readonly id: number } }>({
      name: 'strange',
      limits: synchronousLadder(1),
    });

    built((call) => {
      const answer = call.invoke(strange, { onFailure: () => undefined });
      paths.push(answer['my key'].toString(), answer.nested.id.toString());
    });

    expect(paths).toEqual(["$.External['my key']", '$.External.nested.id']);
  });

  it('lets a failure branch that does not end go on with the call', () => {
    const targets = wiring((call) => {
      call.invoke(orderStatus, { onFailure: (call) => call.say('Sorry.') });
      call.say('Goodbye.');
      call.disconnect();
    });

    expect(targets).toEqual({
      'invoke-order-status': '> say-goodbye, NoMatchingError > say-sorry',
      'say-sorry': '> say-goodbye, NoMatchingError > say-goodbye',
      'say-goodbye': '> disconnect, NoMatchingError > disconnect',
      disconnect: '',
    });
  });
});
