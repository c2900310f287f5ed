import { describe, expect, it } from 'vitest';
import { lint } from '../lint.ts';
import { action, compare, conditions, errors, flowOf, hangUp, invoke, menu, say } from '../rules/flow.fixture.ts';
import { FLOW_RULES } from '../rules/registry.ts';
import { explainRejection } from './explain-rejection.ts';
import { meaningOf } from './meaning.ts';
import { WORDINGS, type MessageKind } from './service-message.ts';

const FLOW = flowOf(
  say('greet', 'look-up', { Text: '' }),
  invoke('look-up', 'check', 'end', { InvocationTimeLimitSeconds: '30' }),
  compare('check', 'tag', 'nowhere'),
  action(
    'tag',
    'TagContact',
    { Tags: { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6', g: '7' } },
    { NextAction: 'set' },
  ),
  action(
    'set',
    'UpdateContactAttributes',
    { Attributes: { 'my.key': '', other: 'x' }, TargetContact: 'Current' },
    { NextAction: 'queue', Errors: errors({ NoMatchingError: 'queue' }) },
  ),
  action(
    'queue',
    'UpdateContactTargetQueue',
    { QueueId: 'Basic Queue' },
    { NextAction: 'keys', Errors: errors({ NoMatchingError: 'keys' }) },
  ),
  menu('keys', { '1': 'old' }, 'old', { DTMFConfiguration: { DisableCancelKey: true } }),
  action('old', 'SetLoggingBehavior', {}, { NextAction: 'empty' }),
  {
    ...compare('empty', 'end', 'end'),
    Transitions: {
      NextAction: 'end',
      Errors: errors({ NoMatchingCondition: 'end' }),
      Conditions: conditions({ '': 'end' }),
    },
  },
  hangUp('end', { NextAction: 'end' }),
);

const ISSUES = lint(FLOW);

/** What is said of one message, without its prose. */
function explained(message: string) {
  return explainRejection(message, FLOW, ISSUES).map(({ places, issues }) => ({
    places: places.map(({ path, block }) => [path, block?.identifier]),
    rules: [...new Set(issues.map(({ rule }) => rule))],
  }));
}

describe('explainRejection', () => {
  it.each<[message: string, places: readonly [path: string, block: string][], rules: readonly string[]]>([
    ['Invalid Action property value. Path: 0.Parameter', [['Actions[0]', 'greet']], ['bad-parameter-value']],
    [
      'Invalid Action property value. Path: Actions[0].Parameters.Text',
      [['Actions[0].Parameters.Text', 'greet']],
      ['bad-parameter-value'],
    ],
    [
      'Invalid Action property value. Path: Actions[1].Parameters.InvocationTimeLimitSeconds',
      [['Actions[1].Parameters.InvocationTimeLimitSeconds', 'look-up']],
      ['lambda-time-limit'],
    ],
    [
      'Invalid Action property value. Path: Actions[2].Transitions.NextAction',
      [['Actions[2].Transitions.NextAction', 'check']],
      ['missing-target'],
    ],
    [
      'Action is missing required error. Error: NoMatchingError, Path: Actions[3]',
      [['Actions[3]', 'tag']],
      ['missing-error-branch'],
    ],
    ['More than 6 tags in Parameters.Tags', [['Actions[3].Parameters.Tags', 'tag']], ['bad-parameter-value']],
    [
      'Empty value in Parameters.Attributes',
      [['Actions[4].Parameters.Attributes.my.key', 'set']],
      ['bad-parameter-value'],
    ],
    ['Failed to convert id: Basic Queue', [['Actions[5].Parameters.QueueId', 'queue']], ['bad-parameter-value']],
    [
      'Invalid Action type. Type: GetParticipantInput, Path: Actions[6].Type',
      [['Actions[6].Type', 'keys']],
      ['bad-parameter-value'],
    ],
    [
      'Invalid Action type. Type: SetLoggingBehavior, Path: Actions[7].Type',
      [['Actions[7].Type', 'old']],
      ['unknown-action-type'],
    ],
    ['Invalid branch. Path: 8.Evaluate', [['Actions[8]', 'empty']], ['bad-conditions']],
    ['Action does not support transitions. Path: Actions[9]', [['Actions[9]', 'end']], ['terminal-with-transitions']],
    ['Action does not support transitions', [['Actions[9].Transitions', 'end']], ['terminal-with-transitions']],
    ['Something new and strange. Path: Actions[1].Foo', [['Actions[1].Foo', 'look-up']], []],
    ['InvalidContactFlowException: Path: 8.Evaluate', [['Actions[8]', 'empty']], ['bad-conditions']],
    ['Path: 0.Parameter', [['Actions[0]', 'greet']], ['bad-parameter-value']],
    [
      'Path: Actions[1].Parameters.InvocationTimeLimitSeconds',
      [['Actions[1].Parameters.InvocationTimeLimitSeconds', 'look-up']],
      ['lambda-time-limit'],
    ],
    ["Unsupported Action In Wait Action's Continue Branch", [], []],
  ])('places "%s"', (message, places, rules) => {
    const [explanation, ...others] = explained(message);

    expect(others).toEqual([]);
    expect(explanation?.places).toEqual(places);
    expect(explanation?.rules).toEqual(expect.arrayContaining([...rules]));
    if (rules.length === 0) expect(explanation?.rules).toEqual([]);
  });

  it('names the block as the console does', () => {
    const [{ places } = { places: [] }] = explainRejection(
      'Action does not support transitions. Path: Actions[9]',
      FLOW,
      [],
    );

    expect(places).toEqual([
      {
        path: 'Actions[9]',
        block: { index: 9, identifier: 'end', type: 'DisconnectParticipant', name: 'Disconnect / hang up' },
      },
    ]);
  });

  it('tells the true cause where the service misleads', () => {
    const message = 'Invalid Action type. Type: GetParticipantInput, Path: Actions[6].Type';

    expect(explainRejection(message, FLOW, ISSUES)[0]?.meaning).toContain('DisableCancelKey is a JSON boolean here');
  });

  it.each([
    ['has fewer actions', 'Action does not support transitions. Path: Actions[10]', '10 actions'],
    ['has another type there', 'Invalid Action type. Type: Foo, Path: Actions[0].Type', '"MessageParticipant"'],
  ])('says that a flow is not the one that was refused where it %s', (_, message, reason) => {
    const [explanation] = explainRejection(message, FLOW, ISSUES);

    expect(explanation).toMatchObject({ places: [], issues: [] });
    expect(explanation?.mismatch).toContain(reason);
  });

  it('explains every message of a rejection', () => {
    const text = JSON.stringify({
      problems: [
        { message: 'Invalid branch. Path: 8.Evaluate' },
        { message: 'Action does not support transitions. Path: Actions[9]' },
      ],
    });

    expect(explainRejection(text, FLOW, ISSUES).map(({ message }) => message)).toEqual([
      'Invalid branch. Path: 8.Evaluate',
      'Action does not support transitions. Path: Actions[9]',
    ]);
  });
});

describe('meaningOf', () => {
  it.each(Object.keys(WORDINGS) as MessageKind[])(
    'says of "%s" what it means, what to do, and which rules there are',
    (kind) => {
      const paths = [
        undefined,
        'Actions[0].Transitions.NextAction',
        'Transitions.Conditions',
        '0.Parameter',
        'Actions[0].Parameters.Text',
      ];
      const names = [undefined, 'settings', 'MessageParticipant', 'Foo'];
      for (const path of paths) {
        for (const name of names) {
          const { meaning, advice, rules } = meaningOf(
            { text: '', kind, ...(path && { path }), ...(name && { name }) },
            undefined,
          );

          expect(meaning).toMatch(/^["A-Z].*\.$/);
          expect(advice).toMatch(/^[A-Z].*\.$/);
          expect(FLOW_RULES.map((rule) => rule.name)).toEqual(expect.arrayContaining([...(rules ?? [])]));
        }
      }
    },
  );
});
