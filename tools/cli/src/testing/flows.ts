import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** A flow that there is nothing to say of. */
export const GOOD = readFileSync(join(ROOT, 'apps/customer-greeting/flow/customer-greeting.flow.json'), 'utf8');

/** A flow that hangs up at once, with an action that nothing leads to. */
export const WITH_ERRORS = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'nowhere',
  Actions: [{ Identifier: 'end', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
});

/** A flow whose two errors have fixes. */
export const FIXABLE = `{
\t"Version": "2019-10-30",
\t"StartAction": "untag",
\t"Actions": [
\t\t{
\t\t\t"Identifier": "untag", "Type": "UnTagContact", "Parameters": { "TagKeys": ["a"] },
\t\t\t"Transitions": { "NextAction": "end", "Errors": [{ "NextAction": "end", "ErrorType": "NoMatchingError" }] }
\t\t},
\t\t{ "Identifier": "end", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": { "NextAction": "end" } }
\t]
}
`.replaceAll('\n', '\r\n');

/** The same, fixed. */
export const FIXED = FIXABLE.replace('UnTagContact', 'UntagContact').replace('{ "NextAction": "end" } }\r', '{} }\r');

/** A console export whose blocks have UUIDs: a prompt whose SSML lacks its first tag, and the end. */
export const WITH_UUIDS = JSON.stringify({
  Version: '2019-10-30',
  StartAction: '163ee52e-6f1d-4c55-9e4e-0d6a53f0c001',
  Actions: [
    {
      Identifier: '163ee52e-6f1d-4c55-9e4e-0d6a53f0c001',
      Type: 'MessageParticipant',
      Parameters: { SSML: 'Thanks for calling.' },
      Transitions: {
        NextAction: 'aaaaaaaa-6f1d-4c55-9e4e-0d6a53f0c001',
        Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'aaaaaaaa-6f1d-4c55-9e4e-0d6a53f0c001' }],
      },
    },
    {
      Identifier: 'aaaaaaaa-6f1d-4c55-9e4e-0d6a53f0c001',
      Type: 'DisconnectParticipant',
      Parameters: {},
      Transitions: {},
    },
  ],
});
