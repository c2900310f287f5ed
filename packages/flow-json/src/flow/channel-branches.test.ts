import { describe, expect, it } from 'vitest';
import { action, conditions, errors } from '../rules/flow.fixture.ts';
import { branchesOf } from './branches.ts';
import { branchesOnChannel } from './channel-branches.ts';
import type { Action } from './flow.ts';

/** Compares with VOICE and CHAT. */
function comparing(ComparisonValue: string, Operator = 'Equals'): Action {
  const Conditions = conditions({ VOICE: 'voice', CHAT: 'chat' }).map(({ NextAction, Condition }) => ({
    NextAction,
    Condition: { ...Condition, Operator },
  }));
  const Errors = errors({ NoMatchingCondition: 'other' });
  return action('which', 'Compare', { ComparisonValue }, { NextAction: 'other', Errors, Conditions });
}

/** Where a contact of the channel can go on. */
function targets(block: Action, channel: string): readonly string[] {
  return [...new Set(branchesOnChannel(block, branchesOf(block), channel).map(({ target }) => target))];
}

describe('branchesOnChannel', () => {
  it.each([
    ['VOICE', ['voice']],
    ['CHAT', ['chat']],
    ['TASK', ['other']],
  ])('leads a contact of the channel %s one way alone', (channel, expected) => {
    expect(targets(comparing('$.Channel'), channel)).toEqual(expected);
    expect(targets(comparing("$['Channel']"), channel)).toEqual(expected);
  });

  it.each([
    ['other values', comparing('$.Attributes.Channel')],
    ['other operators', comparing('$.Channel', 'TextStartsWith')],
  ])('leaves %s alone', (_, block) => {
    expect(targets(block, 'VOICE')).toEqual(['other', 'voice', 'chat']);
  });
});
