import { patch } from '@warmline/guard-patcher';
import { describe, expect, test } from 'vitest';
import { textOf } from './repository.ts';

const DOCUMENT = textOf('docs/service-cloud-voice.md');

/** A handler of the shape that a function has, in words of ours, and what the patcher says of it; nothing: it is guarded. */
const SHAPES: readonly (readonly [name: string, file: string, source: string, verdict: string])[] = [
  [
    'InvokeTelephonyIntegrationApiFunction',
    'handler.js',
    `const log = require("./log");
exports.handler = async (event) => {
  log.debug({ message: "received", context: { payload: event } });
  if (event["detail-type"] === "Scheduled Event") {
    return { statusCode: 200, message: "warm" };
  }
  const { methodName } = event.Details.Parameters;
  return api[methodName](event);
};
`,
    'guarded-otherwise',
  ],
  [
    'kvsConsumerTrigger',
    'kvs_trigger.js',
    `const AWS = require("aws-sdk");
const lambda = new AWS.Lambda();
exports.handler = (event, context, callback) => {
  const payload = { contact: event.Details.ContactData.ContactId };
  lambda.invokeAsync({ InvokeArgs: JSON.stringify(payload) }, (error) => {
    if (error) throw error;
    else if (callback) callback(null, { lambdaResult: "Success" });
  });
  callback(null, { lambdaResult: "Success" });
};
`,
    'callback-handler',
  ],
  [
    'kvsTranscriber',
    'KVSTranscribeStreamingService.java',
    'class KVSTranscribeStreamingService {}\n',
    'language-unknown',
  ],
  [
    'InvokeSalesforceRestApiFunction',
    'handler.js',
    `exports.handler = async (event) => {
  let result = {};
  const { methodName, soql } = event.Details.Parameters;
  switch (methodName) {
    case "queryRecord":
      result = await query(soql);
      break;
    default:
      throw new Error("Unsupported method");
  }
  return result;
};
`,
    '',
  ],
  [
    'RealtimeAlert',
    'handler.js',
    `const send = async (event) => {
  let payload;
  if (event.Records && event.Records[0].EventSource === "aws:sns") {
    payload = fromSns(event);
  } else if (event.source === "aws.events") {
    payload = fromRule();
  }
  return lambda.invoke({ Payload: JSON.stringify(payload) }).promise();
};
exports.handler = async (event) => {
  await send(event);
};
`,
    'consumes-scheduled-events',
  ],
  [
    'CTRDataSync',
    'handler.js',
    'exports.handler = async (event) => {\n  return Promise.all(event.Records.map(sync));\n};\nexports.sync = sync;\n',
    'warming-pointless',
  ],
  [
    'HandleContactEvents',
    'handler.js',
    'exports.handler = async (event) => {\n  return cancel(event.detail.contactId);\n};\n',
    'warming-pointless',
  ],
  [
    'AuthKeysSSMUtil',
    'index.js',
    'const response = require("cfn-response");\nexports.handler = async (event) => {\n  return event;\n};\n',
    'custom-resource',
  ],
];

describe('what docs/service-cloud-voice.md says', () => {
  test.each(SHAPES)('of %s is what the patcher says', (name, file, source, verdict) => {
    const { changed, issues } = patch({ source, file });

    expect(DOCUMENT).toMatch(new RegExp(`\\| .*\`${name}\``));
    expect(issues.map(({ code }) => code)).toEqual(verdict === '' ? [] : [verdict]);
    expect(changed).toBe(['', 'callback-handler', 'warming-pointless'].includes(verdict));
  });
});
