import { describe, expect, it } from 'vitest';
import type { Action, Flow } from '../flow/flow.ts';
import type { JsonValue } from '../json.ts';
import { action, compare, flowOf, hangUp, invoke, loop, menu, say } from '../rules/flow.fixture.ts';
import { blockNames } from './block-name.ts';

const UUID = '3f2a81c0-6f1d-4c55-9e4e-0d6a53f0c001';

/** The name of the only action of a flow. */
function nameOf(one: Action, metadata: JsonValue = {}): string {
  const flow: Flow = { ...flowOf(one), Metadata: { ActionMetadata: { [one.Identifier]: metadata } } };
  return blockNames(flow)(one).name;
}

const shownAs = (name: string): JsonValue => ({ parameters: { QueueId: { displayName: name } } });
const queue = (QueueId: string): Action => action(UUID, 'UpdateContactTargetQueue', { QueueId });
const QUEUE = `arn:aws:connect:us-east-1:123456789012:instance/${UUID}/queue/${UUID}`;

describe('blockNames', () => {
  it.each<[what: string, name: string, one: Action, metadata?: JsonValue]>([
    ['a block by the identifier that somebody gave it', 'greeting', say('greeting', 'end')],
    ['a prompt by its beginning', 'Play prompt “Hello.” (3f2a81c0)', say(UUID, 'end')],
    [
      'a long prompt by its first words',
      'Play prompt “Thank you for calling. All of our agent…” (3f2a81c0)',
      say(UUID, 'end', { Text: 'Thank you for calling. All of our agents are busy.' }),
    ],
    [
      'SSML by what is spoken',
      'Play prompt “Hello.” (3f2a81c0)',
      say(UUID, 'end', { SSML: '<speak>\n<p>Hello.</p></speak>' }),
    ],
    [
      'SSML that says nothing by its type',
      'Play prompt (3f2a81c0)',
      say(UUID, 'end', { SSML: '<speak><break time="1s"/></speak>' }),
    ],
    ['a menu by its prompt', 'Get customer input (DTMF) “Press a key.” (3f2a81c0)', menu(UUID, {}, 'end')],
    [
      'a function by its name',
      'AWS Lambda function (Invoke Lambda) order-status (3f2a81c0)',
      invoke(UUID, 'end', 'end'),
    ],
    [
      'a comparison by what it reads',
      'Check contact attributes $.Attributes.state (3f2a81c0)',
      compare(UUID, 'end', 'end'),
    ],
    ['a loop by its count', 'Loop 3 (3f2a81c0)', loop(UUID, 'end', 'end')],
    [
      'a queue by the name that the console keeps',
      'Set working queue Sales (3f2a81c0)',
      queue(QUEUE),
      shownAs('Sales'),
    ],
    ['a queue that only a UUID names by its type', 'Set working queue (3f2a81c0)', queue(QUEUE)],
    ['a map by its keys', 'Invented a (3f2a81c0)', action(UUID, 'Invented', { Settings: { a: 1 } })],
    ['a type that nobody knows by itself', '__proto__ (3f2a81c0)', action(UUID, '__proto__')],
    ['the end by its type', 'Disconnect (3f2a81c0)', hangUp(UUID)],
  ])('names %s', (_, name, one, metadata) => {
    expect(nameOf(one, metadata)).toBe(name);
  });

  it.each<[JsonValue | undefined]>([
    [undefined],
    [null],
    ['text'],
    [{ ActionMetadata: [] }],
    [{ ActionMetadata: { a: null } }],
  ])('reads the metadata %j', (metadata) => {
    const flow = { ...flowOf(say('a', 'a')), ...(metadata === undefined ? {} : { Metadata: metadata }) };

    expect(flow.Actions.map((one) => blockNames(flow)(one).title)).toEqual(['Play prompt “Hello.”']);
  });
});
