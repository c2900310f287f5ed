import { describe, expect, it } from 'vitest';
import { action, artefacts, bye, contactFlow, flowOf, foundBy, invoke, joinedContent } from '../artefacts.fixture.ts';
import { check } from '../check.ts';
import { checkingFlow, jobArtefacts, pause } from '../job.fixture.ts';
import { checkLoopTooShort } from './check-loop-too-short.ts';

const AT = { path: 'Resources.Flow.Properties.Content: Actions[1]', block: 'again' };

const wait = (seconds: string) =>
  action('wait', 'Wait', { Parameters: { TimeLimitSeconds: seconds }, Transitions: { NextAction: 'check' } });

describe('checkLoopTooShort', () => {
  it.each([
    ['a loop with too few turns', jobArtefacts({ flow: checkingFlow('26') })],
    [
      'a loop whose turns hold too short',
      jobArtefacts({ flow: checkingFlow('29', pause('hold', '<break time="2s"/>')) }),
    ],
    ['a loop that relies on speech', jobArtefacts({ flow: checkingFlow('29', pause('hold', 'One moment, please.')) })],
    ['a loop whose Wait is too short', jobArtefacts({ flow: checkingFlow('29', wait('2')) })],
    ['a loop without turns', jobArtefacts({ flow: checkingFlow('0') })],
    ['a machine that may run longer', jobArtefacts({ definition: { TimeoutSeconds: 88 } })],
  ])('reports %s', (_, given) => {
    expect(foundBy(checkLoopTooShort, given)).toEqual([AT]);
  });

  it.each([
    ['a loop that lasts longer', jobArtefacts()],
    ['a loop that lasts just as long', jobArtefacts({ definition: { TimeoutSeconds: 87 } })],
    ['a Wait that holds long enough', jobArtefacts({ flow: checkingFlow('29', wait('3')) })],
  ])('accepts %s', (_, given) => {
    expect(foundBy(checkLoopTooShort, given)).toEqual([]);
  });

  it.each([
    ['a flow without a loop', artefacts()],
    ['turns that are set while the call runs', jobArtefacts({ flow: checkingFlow('$.Attributes.turns') })],
    ['a recording, whose length no flow says', jobArtefacts({ flow: checkingFlow('2', recording()) })],
    ['a machine without TimeoutSeconds', jobArtefacts({ definition: { TimeoutSeconds: null } })],
    ['a machine of another stack', jobArtefacts({ environment: { WARMLINE_STATE_MACHINE: 'arn:aws:states:x' } })],
    [
      'a function that is no invoker',
      jobArtefacts({ flow: checkingFlow('2'), environment: { WARMLINE_STATE_MACHINE: undefined } }),
    ],
    [
      'a single check',
      jobArtefacts({
        flow: flowOf(invoke('check', 'bye', { LambdaFunctionARN: '${functions.order-status-invoker}' }), bye()),
      }),
    ],
    ['a flow that cannot be read', jobArtefacts({ resources: { Flow: contactFlow('no flow') } })],
    [
      'a flow in whose place stands an ARN',
      jobArtefacts({
        resources: {
          Flow: contactFlow(joinedContent(checkingFlow('2'), 'arn:aws:lambda:x', '${functions.order-status-invoker}')),
        },
      }),
    ],
  ])('does not judge %s', (_, given) => {
    expect(foundBy(checkLoopTooShort, given)).toEqual([]);
  });

  it('names the loop, what it lasts, the machine and what that may take', () => {
    const [issue] = check(jobArtefacts({ flow: checkingFlow('20') })).filter(({ code }) => code === 'WL610');

    for (const part of ['"again"', '60 s', '"Machine"', '80 s']) expect(issue?.message).toContain(part);
  });
});

function recording() {
  return action('hold', 'MessageParticipant', {
    Parameters: { PromptId: 'arn:aws:connect:x' },
    Transitions: { NextAction: 'check' },
  });
}
