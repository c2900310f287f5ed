import { describe, expect, it } from 'vitest';
import { type Row, expected, flowOf, hangUp, say, verdicts } from './flow.fixture.ts';
import { ssmlMalformed } from './ssml-malformed.ts';

const FOUND = { path: 'Actions[0].Parameters.SSML', block: 'hello' };

function ssml(SSML: string) {
  return flowOf(say('hello', 'bye', { SSML }), hangUp('bye'));
}

const ROWS: readonly Row[] = [
  ['passes SSML', ssml('<speak>Hello, <break time="1s"/> caller &amp; friend.</speak>'), []],
  ['refuses a tag that is not closed', ssml('<speak>Hello, <emphasis>caller.</speak>'), [FOUND]],
  ['refuses a bare &', ssml('<speak>Salt & pepper.</speak>'), [FOUND]],
  ['refuses a closing tag that is none', ssml('<speak>Hello.<speak>'), [FOUND]],
  ['warns of a missing root', ssml('Hello.'), [{ ...FOUND, severity: 'warning' }]],
  ['warns of another root', ssml('<p>Hello.</p>'), [{ ...FOUND, severity: 'warning' }]],
  ['refuses broken tags without a root', ssml('Hello <break time="1s">'), [FOUND]],
  [
    'takes references and placeholders for text',
    ssml('<speak>$.External.text ${name} <<name>> {{name}} %NAME%</speak>'),
    [],
  ],
  [
    'passes a prefix of Amazon’s',
    ssml('<speak><amazon:domain name="conversational">Hello.</amazon:domain></speak>'),
    [],
  ],
  ['does not judge a prompt that is one reference', ssml('$.External.ssml'), []],
  ['does not apply to text', flowOf(say('hello', 'bye', { Text: 'Salt & pepper.' }), hangUp('bye')), []],
];

describe('ssmlMalformed', () => {
  it.each(ROWS)('%s', (_, flow, found) => {
    expect(verdicts(ssmlMalformed, flow)).toEqual(expected(ssmlMalformed, found));
  });
});
