import { describe, expect, it } from 'vitest';
import { blocksFrom } from '../../facts/blocks-from.ts';
import { factsOf, type Block } from '../../facts/facts.ts';
import { statedSeconds } from '../../facts/stated-pauses.ts';
import { asynchronousLadder, ASYNCHRONOUS_TIME_LIMIT } from '../../ladder/asynchronous-ladder.ts';
import { stateMachineLadder } from '../../ladder/state-machine-ladder.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import { contactFlow } from '../contact-flow.ts';
import { lambdaFunction } from '../lambda-function.ts';
import { text } from '../text.ts';
import { sorry, type Order } from './job.fixture.ts';

/** A flow that looks an order up, and its blocks. */
function lookingUp(limits: Ladder) {
  const order = lambdaFunction<() => Order>({ name: 'order', limits });
  const { content } = contactFlow({ name: 'Order', channels: ['VOICE'] }, (call) => {
    call.say('One moment.');
    call.say(text`It is ${call.invoke(order, { onFailure: sorry }).state}.`, { name: 'state' });
  });
  const facts = factsOf(content, 'CONTACT_FLOW');
  const block = (identifier: string): Block => {
    const found = facts.blocks.find(({ action }) => action.Identifier === identifier);
    if (found === undefined) throw new Error(`No block "${identifier}"`);
    return found;
  };
  const target = (identifier: string, branch: string): string =>
    block(identifier).branches.find(({ name }) => name === branch)?.target ?? '';
  const reached = (identifier: string): readonly Block[] => [...blocksFrom(facts, [identifier])];
  return { content, block, target, reached };
}

const ASYNC = lookingUp(asynchronousLadder(55));
const MACHINE = lookingUp(stateMachineLadder(60));

describe('faults of earlier asynchronous flows are not there', () => {
  it.each([
    ['async', ASYNC],
    ['step-functions', MACHINE],
  ])('no ARN of an account, an instance or a prompt is written down: %s', (_, { content }) => {
    expect(JSON.stringify(content)).not.toContain('arn:');
  });

  it.each([
    ['async', ASYNC],
    ['step-functions', MACHINE],
  ])('a start that fails is said to have failed, and nothing waits for it or asks about it: %s', (_, flow) => {
    const failed = flow.target('start-order', 'NoMatchingError');
    const types = flow.reached(failed).map(({ action }) => action.Type);

    expect(failed).toBe('sorry');
    expect(types).not.toContain('Wait');
    expect(types).not.toContain('InvokeLambdaFunction');
    expect(types).not.toContain('LoadLambdaFunctionResult');
  });

  it('a Wait is no race with the function: it is longer than the block, and the block longer than the function', () => {
    const { minimum, maximum } = ASYNCHRONOUS_TIME_LIMIT;
    const races = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index).filter((seconds) => {
      const { block } = lookingUp(asynchronousLadder(seconds));
      const given = Number(block('start-order').action.Parameters?.['InvocationTimeLimitSeconds']);
      const waited = Number(block('wait-for-order').action.Parameters?.['TimeLimitSeconds']);
      return !(seconds < given && given < waited && given <= 60);
    });

    expect(races).toEqual([]);
  });

  it('what is heard meanwhile neither hangs up nor comes to an end', () => {
    const heard = ASYNC.reached(ASYNC.target('wait-for-order', 'Continue'));

    expect(new Set(heard.map(({ action }) => action.Type))).toEqual(new Set(['MessageParticipant']));
  });

  it('an answer that is not there yet is asked for again, a bounded number of times', () => {
    const again = ASYNC.target('load-order', 'InProgress');

    expect(ASYNC.block(again).action.Type).toBe('Loop');
    expect(ASYNC.reached(again)).toContain(ASYNC.block('load-order'));
  });

  it('every turn of a check loop takes seconds, so that all of them outlast what a synchronous block waits', () => {
    const prompts = MACHINE.reached('wait-for-order').filter(({ action }) => action.Parameters?.['SSML'] !== undefined);

    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.map(statedSeconds)).toEqual(prompts.map(() => 3));
    expect(Number(MACHINE.block('wait-for-order').action.Parameters?.['LoopCount']) * 3).toBeGreaterThan(
      stateMachineLadder(60).machineSeconds,
    );
  });

  it('a check that fails reads nothing of an answer that is not its own', () => {
    const next = MACHINE.block(MACHINE.target('check-order', 'NoMatchingError'));

    expect(next.reads()).toEqual([]);
    expect(MACHINE.block('check-order').action.Parameters?.['LambdaInvocationAttributes']).toEqual({
      executionId: '$.FlowAttributes.orderExecution',
      executionTurn: '$.FlowAttributes.orderTurn',
    });
  });
});
