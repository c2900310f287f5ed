import { describe, expect, it } from 'vitest';
import { jsonPathOf } from './json-path.ts';

describe('jsonPathOf', () => {
  it.each([
    ['User Defined', 'greeting', '$.Attributes.greeting'],
    ['User Defined', 'favourite colour', "$.Attributes['favourite colour']"],
    ['User Defined', "the caller's name", '$.Attributes["the caller\'s name"]'],
    ['User Defined', '__proto__', '$.Attributes.__proto__'],
    ['External', 'address.city', '$.External.address.city'],
    ['External', '$.External.city', '$.External.city'],
    ['Agent', 'UserName', '$.Agent.UserName'],
    ['Agent', 'Agent.UserName', '$.Agent.UserName'],
    ['Lex', 'Slots.size', '$.Lex.Slots.size'],
    ['Lex.Slots', 'size', '$.Lex.Slots.size'],
    ['Lex Session Attributes', 'size', '$.Lex.SessionAttributes.size'],
    ['Media Streams', 'MediaStreams.Customer.Audio.StreamARN', '$.MediaStreams.Customer.Audio.StreamARN'],
    ['Queue Metrics', 'Queue.Size', '$.Metrics.Queue.Size'],
    ['System', 'Customer Number', '$.CustomerEndpoint.Address'],
    ['System', 'Dialed Number', '$.SystemEndpoint.Address'],
    ['System', 'Stored customer input', '$.StoredCustomerInput'],
    ['System', 'Queue.Name', '$.Queue.Name'],
    ['System', 'Channel', '$.Channel'],
    ['Customer Input', 'Stored customer input', '$.StoredCustomerInput'],
  ])('finds what %s calls "%s" at %s', (namespace, name, path) => {
    expect(jsonPathOf(namespace, name)).toEqual({ path });
  });

  it.each([
    ['a namespace that is not known', 'Weather', 'rain', '$.Weather.rain'],
    ['a system attribute that is not known', 'System', 'Moon phase', "$['Moon phase']"],
    [
      'the callback number, which no flow reads today',
      'System',
      'Customer callback number',
      '$.CustomerEndpoint.Address',
    ],
    ['a namespace that objects inherit', 'constructor', 'a', '$.constructor.a'],
  ])('doubts %s', (_, namespace, name, path) => {
    const found = jsonPathOf(namespace, name);

    expect(found.path).toBe(path);
    expect(found.doubt).toContain(path === '$.CustomerEndpoint.Address' ? 'callback number' : path);
  });
});
