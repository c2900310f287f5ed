import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, runForJson } from '../testing/run.ts';
import { throwawayFolder } from '../testing/throwaway.ts';

/** A template whose flow hangs up and leads on, which is worth a finding that has a fix. */
const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Main:
    Type: AWS::Connect::ContactFlow
    Properties:
      Name: Main
      Type: CONTACT_FLOW
      Content: !Sub |-
        {
          "Version": "2019-10-30",
          "StartAction": "bye",
          "Actions": [
            { "Identifier": "bye", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": { "NextAction": "bye" } }
          ]
        }
`;

describe('lint of templates in YAML', () => {
  test('judges the flows in them, met in a folder or named', async () => {
    const cwd = throwawayFolder({ 'infra/template.yaml': TEMPLATE, 'infra/values.yaml': 'a: b\n' });

    const { exitCode, answer } = await runForJson(['lint', 'infra'], cwd);

    expect(exitCode).toBe(2);
    expect(answer).toMatchObject({
      files: [
        {
          file: 'infra/template.yaml',
          issues: [{ code: 'WL106', path: 'Actions[0].Transitions', flow: 'Resources.Main.Properties.Content' }],
        },
      ],
    });
  });

  test('leaves them as they are with --fix', async () => {
    const cwd = throwawayFolder({ 'template.yaml': TEMPLATE });

    const { exitCode } = await run(['lint', 'template.yaml', '--fix'], cwd);

    expect(exitCode).toBe(2);
    expect(readFileSync(join(cwd, 'template.yaml'), 'utf8')).toBe(TEMPLATE);
  });

  test('reads what older PowerShells write', async () => {
    const cwd = throwawayFolder();
    const flow = '{"Version":"2019-10-30","StartAction":"a","Actions":[]}';
    writeFileSync(join(cwd, 'flow.json'), Buffer.from(`\uFEFF${flow}`, 'utf16le'));

    const { answer } = await runForJson(['lint', 'flow.json'], cwd);

    expect(answer).toMatchObject({ files: [{ issues: [{ code: 'WL103' }] }] });
  });
});
