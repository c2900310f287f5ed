import { describe, expect, it } from 'vitest';
import { findMessages, isRejection } from './find-messages.ts';
import { WORDINGS } from './service-message.ts';

const VALUE = 'Invalid Action property value. Path: Actions[3].Parameters.Text';
const ERROR = 'Action is missing required error. Error: QueueAtCapacity, Path: Actions[12]';
const BODY = JSON.stringify({ problems: [{ message: VALUE }, { message: ERROR }] });

describe('findMessages', () => {
  it.each([
    [VALUE, 'invalid value', 'Actions[3].Parameters.Text', 3, undefined],
    ['Invalid Action property value. Path: 0.Parameter', 'invalid value', '0.Parameter', 0, undefined],
    [
      'Invalid Action property name. Path: Actions[0].Parameters.VoiceId',
      'invalid name',
      'Actions[0].Parameters.VoiceId',
      0,
      undefined,
    ],
    ['Invalid Action property name', 'invalid name', undefined, undefined, undefined],
    [
      'Action is missing required property. Path: Actions[7].Transitions.NextAction',
      'missing property',
      'Actions[7].Transitions.NextAction',
      7,
      undefined,
    ],
    [
      'Action is missing required property. Path: Transitions.Conditions',
      'missing property',
      'Transitions.Conditions',
      undefined,
      undefined,
    ],
    [ERROR, 'missing error', 'Actions[12]', 12, 'QueueAtCapacity'],
    ['Invalid Action error. Error: NoMatchingError', 'invalid error', undefined, undefined, 'NoMatchingError'],
    ['Invalid Action error. Error: AgentError, Path: Actions[1]', 'invalid error', 'Actions[1]', 1, 'AgentError'],
    [
      'Invalid Action type. Type: UnTagContact, Path: Actions[2].Type',
      'invalid type',
      'Actions[2].Type',
      2,
      'UnTagContact',
    ],
    ['Invalid branch. Path: 2.Evaluate', 'invalid branch', '2.Evaluate', 2, undefined],
    ['Invalid branch. Path: 10.Get customer input', 'invalid branch', '10.Get customer input', 10, undefined],
    ['Action does not support transitions. Path: Actions[4]', 'no transitions', 'Actions[4]', 4, undefined],
    ['Action does not support conditions. Path: Actions[4]', 'no conditions', 'Actions[4]', 4, undefined],
    ['Empty value in Parameters.Attributes', 'empty value', undefined, undefined, 'Parameters.Attributes'],
    ['More than 6 tags in Parameters.Tags', 'too many tags', undefined, undefined, 'Parameters.Tags'],
    [
      'Only one of these properties may be defined. Properties: [Text, SSML]',
      'one of several',
      undefined,
      undefined,
      '[Text, SSML]',
    ],
    [
      'At least one of [Text, SSML, PromptId] must be set',
      'at least one',
      undefined,
      undefined,
      '[Text, SSML, PromptId]',
    ],
    ['Failed to convert id: Basic Hours', 'unknown id', undefined, undefined, 'Basic Hours'],
    ['Not a supported id format', 'unknown id', undefined, undefined, undefined],
    ['JSON field is missing or null for field name: settings', 'missing field', undefined, undefined, 'settings'],
    ["Unsupported Action In Wait Action's Continue Branch", 'wait in continue', undefined, undefined, undefined],
    ['Something new and strange. Path: Actions[5].Foo.Bar', undefined, 'Actions[5].Foo.Bar', 5, undefined],
    ['Path: 0.Evaluate', 'invalid branch', '0.Evaluate', 0, undefined],
    ['Path: 4.Check contact attributes', 'invalid branch', '4.Check contact attributes', 4, undefined],
    ['Path: 3.Parameter', 'invalid value', '3.Parameter', 3, undefined],
    ['Path: Actions[3].Parameters.Text', undefined, 'Actions[3].Parameters.Text', 3, undefined],
  ])('takes apart "%s"', (text, kind, path, index, name) => {
    expect(findMessages(text)).toEqual([
      {
        text,
        kind,
        ...(path === undefined ? {} : { path }),
        ...(index === undefined ? {} : { index }),
        ...(name === undefined ? {} : { name }),
      },
    ]);
  });

  it('has a row above for every kind', () => {
    expect(Object.keys(WORDINGS)).toHaveLength(16);
  });

  it.each([
    ['a response', BODY],
    ['a response, indented', JSON.stringify(JSON.parse(BODY), null, 2)],
    ['a response in a log line', JSON.stringify({ log: JSON.stringify({ body: BODY }) })],
    [
      'what aws --debug prints, twice',
      `2026-10-01 10:00:00,000 - MainThread - botocore.parsers - DEBUG - Response body:\nb'${BODY}'\n\nAn error occurred (InvalidContactFlowException) when calling the CreateContactFlow operation: \n${BODY}`,
    ],
    [
      'an error of Terraform, broken over lines',
      `╷\n│ Error: creating Connect Contact Flow (x): InvalidContactFlowException: {\n│   Problems: [{\n│       Message: "Invalid Action\n│ property value. Path:\n│ Actions[3].Parameters.Text"\n│     },{\n│       Message: "${ERROR}"\n│     }]\n│ }\n│ \n│   with aws_connect_contact_flow.main,\n╵`,
    ],
    [
      'an error of CloudFormation',
      `Resource handler returned message: "${VALUE} (Service: Connect, Status Code: 400, Request ID: 1-2)" (RequestToken: 3)\n"${ERROR} (Service: Connect)"`,
    ],
    ['an error of Pulumi', `error: 1 error occurred:\n\t* ${VALUE}\n  - ${ERROR}.\r\n`],
  ])('finds the messages in %s', (_, text) => {
    expect(findMessages(text).map(({ text: message }) => message)).toEqual([VALUE, ERROR]);
  });

  it.each([
    ['InvalidContactFlowException: Path: 2.Evaluate', 'Path: 2.Evaluate'],
    ['Error: creating Connect Contact Flow (x): InvalidContactFlowException (Path: Actions[3])', 'Path: Actions[3]'],
    ['InvalidContactFlowException: {"problems": [{"message": "Path: 0.Parameter"}]}', 'Path: 0.Parameter'],
  ])('finds the path alone in "%s"', (text, message) => {
    expect(findMessages(text).map((found) => found.text)).toEqual([message]);
  });

  it.each([
    ['nothing', ''],
    ['a flow', '{ "Actions": [{ "Type": "Compare" }] }'],
    [
      'a bare exception',
      'An error occurred (InvalidContactFlowException) when calling the CreateContactFlow operation: ',
    ],
    ['a path of a file', 'Path: /flows/main.json'],
    ['a version', 'Path: 2.0'],
    ['many backslashes', '\\'.repeat(100_000)],
    ['a long line', `${'Invalid Action property '.repeat(10_000)}. Path: `],
    ['many paths without an end', 'Path: '.repeat(20_000)],
  ])('finds none in %s', (_, text) => {
    expect(findMessages(text).filter(({ path }) => path !== undefined)).toEqual([]);
  });

  it('takes what is not quoted for one id, up to the end of the line', () => {
    const text = 'Failed to convert id: '.repeat(10_000);

    expect(findMessages(text)).toEqual([{ text: text.trim(), kind: 'unknown id', name: text.slice(22).trim() }]);
  });
});

describe('isRejection', () => {
  it.each([
    ['An error occurred (InvalidContactFlowException) when calling …', true],
    ['InvalidContactFlowModuleException', true],
    ['AccessDeniedException', false],
  ])('tells of "%s": %s', (text, is) => {
    expect(isRejection(text)).toBe(is);
  });
});
