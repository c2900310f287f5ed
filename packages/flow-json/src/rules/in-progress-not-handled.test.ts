import { describe, expect, it } from 'vitest';
import { load } from './asynchronous.fixture.ts';
import { type Row, expected, flowOf, hangUp, invoke, say, verdicts } from './flow.fixture.ts';
import { inProgressNotHandled } from './in-progress-not-handled.ts';

const FOUND = { path: 'Actions[0].Transitions.Errors[1]', block: 'get' };
const WORDS = [say('done', 'bye'), say('sorry', 'bye'), say('wait', 'get'), hangUp('bye')];

const ROWS: readonly Row[] = [
  ['passes a prompt of its own', flowOf(load('get', 'done', 'sorry', 'wait'), ...WORDS), []],
  ['finds the way of success', flowOf(load('get', 'done', 'sorry', 'done'), ...WORDS), [FOUND]],
  ['finds the way of failure', flowOf(load('get', 'done', 'sorry', 'sorry'), ...WORDS), [FOUND]],
  ['finds an end without a word', flowOf(load('get', 'done', 'sorry', 'bye'), ...WORDS), [FOUND]],
  ['passes a load that asks again', flowOf(load('get', 'done', 'sorry', 'get'), ...WORDS), []],
  ['does not apply to other blocks', flowOf(invoke('ask', 'done', 'done'), ...WORDS), []],
];

describe('inProgressNotHandled', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(inProgressNotHandled, flow)).toEqual(expected(inProgressNotHandled, found));
  });
});
