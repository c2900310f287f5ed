import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LARGEST_FLOW_BYTES } from '../files/read-bounded.ts';
import { FIXABLE } from '../testing/flows.ts';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

describe('lint --explain', () => {
  const MESSAGE = 'Action does not support transitions. Path: Actions[1]';

  test('explains what the service answered: which block, which line, what it means, what to do, and what the rules say', async () => {
    const cwd = throwawayFolder({ 'flow.json': FIXABLE });

    const { exitCode, out } = await run(['lint', 'flow.json', '--explain', MESSAGE], cwd);

    expect(exitCode).toBe(0);
    expect(out.split('\n')).toEqual([
      MESSAGE,
      '  flow.json:9: Actions[1]',
      expect.stringMatching(/^ {2}The block "end": DisconnectParticipant, in the console: .+\.$/) as string,
      '  The action ends the flow, so it leads nowhere.',
      '  → Write "Transitions": {}.',
      expect.stringMatching(/^ {2}WL106 terminal-with-transitions says so too: .+ → .+\.$/) as string,
      '',
    ]);
  });

  test('reads the answer from a file', async () => {
    const body = JSON.stringify({ problems: [{ message: MESSAGE }] });
    const cwd = throwawayFolder({ 'flow.json': JSON.stringify({ Content: FIXABLE }), 'answer.txt': body });

    const { answer } = await runForJson(['lint', 'flow.json', '--explain', 'answer.txt'], cwd);

    expect(answer).toMatchObject({
      file: 'flow.json',
      explanations: [
        {
          message: MESSAGE,
          places: [{ path: 'Actions[1]', block: { index: 1, identifier: 'end' }, region: { line: 1 } }],
          issues: [{ rule: 'terminal-with-transitions' }],
        },
      ],
    });
  });

  test('gives no lines in a template in YAML, of which only the translation is known', async () => {
    const content = FIXABLE.replaceAll(/^/gm, '        ');
    const template = `Resources:\n  Main:\n    Type: AWS::Connect::ContactFlow\n    Properties:\n      Content: |-\n${content}\n`;
    const cwd = throwawayFolder({ 'template.yaml': template });

    const { out } = await run(['lint', 'template.yaml', '--explain', MESSAGE], cwd);

    expect(out).toContain('\n  template.yaml: Actions[1]\n');
  });

  test.each([
    ['a text without a message', ['flow.json', '--explain', 'It failed.'], 'The text holds no message of the service'],
    ['an empty text', ['flow.json', '--explain', ''], 'The text holds no message of the service'],
    [
      'a text too long for a name of a file',
      ['flow.json', '--explain', 'x'.repeat(100_000)],
      'The text holds no message',
    ],
    ['an exception without its problems', ['flow.json', '--explain', 'InvalidContactFlowException: '], '--debug'],
    ['several flows', ['.', '--explain', MESSAGE], '--explain explains one flow, and these are 2.'],
    ['a file that is no flow', ['answer.txt', '--explain', MESSAGE], 'answer.txt: This is not JSON'],
    ['a file beyond any flow', ['large.txt', '--explain', MESSAGE], 'large.txt holds more than 8 MB'],
    ['--fix beside it', ['flow.json', '--fix', '--explain', MESSAGE], '--explain changes nothing: leave --fix out.'],
    ['SARIF', ['flow.json', '--format', 'sarif', '--explain', MESSAGE], 'SARIF is for findings'],
  ])('refuses %s', async (_, args, sentence) => {
    const cwd = throwawayFolder({ 'flow.json': FIXABLE, 'other.json': FIXABLE, 'answer.txt': 'Nothing.' });
    writeFileSync(join(cwd, 'large.txt'), FIXABLE.padEnd(LARGEST_FLOW_BYTES + 1));

    const { exitCode, out, err } = await run(['lint', ...args], cwd);

    expect(exitCode).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err).not.toContain('please report');
  });
});
